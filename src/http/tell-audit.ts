import type { AuditEvent, AuditLog } from '../database/index.ts';

/** Something that a door has seen happen. */
export type Happening = Pick<AuditEvent, 'who' | 'what' | 'path'> & { readonly hash?: string };

export type TellAudit = (happening: Happening) => Promise<void>;

/** Writes down what happens. What was done stays done where that fails: then the server's output says so. */
export function tellAudit(audit: AuditLog | null): TellAudit {
  return async ({ hash = null, ...event }) => {
    // A database keeps a change with its text, or neither.
    if (audit === null || (event.what === 'changed' && audit.keepsChanges)) return;
    await audit
      .append({ time: new Date().toISOString(), hash, version: null, ...event })
      .catch((error: unknown) =>
        console.error(`the audit log cannot be written: ${String(error)}; lost: ${JSON.stringify(event)}`),
      );
  };
}
