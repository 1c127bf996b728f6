import { holdingMarkup } from '../../report/index.ts';
import { keptTest } from '../../verdict/index.ts';
import type { Ask } from '../protocol.ts';
import { changedTo, markedIn } from './level.ts';
import { type MoneyScene, moneyScene } from './money-scene.ts';
import { levelOf, questionOf, type Session } from './session.ts';
import { type VotesScene, votesScene } from './votes-scene.ts';

type SceneAsk = Extract<Ask, { readonly kind: 'scene' }>;

/** Somebody bound by a package. */
export interface BoundActor {
  readonly actor: string;
  readonly keeps: number;
  /** What its best breach takes, option by option; empty: none pays. */
  readonly breach: readonly string[];
  /** The others’ reply, issue by issue. */
  readonly reply: readonly string[];
  readonly bond: number | null;
  readonly patience: number | 'infinite' | null;
}

export interface StabilityScene {
  readonly kind: 'stability';
  /** Why it is not told; null where it is. */
  readonly untold: 'binds-nobody' | { readonly because: string } | null;
  readonly share: number | null;
  readonly bound: readonly BoundActor[];
  readonly figures: string;
}

export type Scene = MoneyScene | StabilityScene | VotesScene;

/** What a screen draws of one proposal, under the changes. */
export async function sceneOf(session: Session, ask: SceneAsk): Promise<Scene> {
  switch (ask.of) {
    case 'votes':
      return votesScene(session, ask);
    case 'money':
      return moneyScene(session, ask);
    case 'stability':
      return stabilityScene(session, ask);
  }
}

async function stabilityScene(
  session: Session,
  { changes, proposal, samples }: SceneAsk,
): Promise<StabilityScene> {
  const changed = changedTo(levelOf(session, samples), changes);
  const { explained } = changed;
  const { situation } = changed.study;
  const asked = { kind: 'proposal', proposal } as const;
  const question = questionOf(changed, asked);
  const accepted = markedIn(changed, JSON.stringify(asked), question, 'accepted');
  const marks = accepted.kind === 'tested' ? accepted.marks : new Uint8Array(samples).fill(1);
  const kept = keptTest(explained, question, marks, true)?.kept ?? null;
  const empty = { kind: 'stability', share: null, bound: [], figures: '' } as const;
  if (kept === null) return { ...empty, untold: 'binds-nobody' };
  if (kept.notTested !== null) return { ...empty, untold: { because: kept.notTested } };
  const issue = (id: string) => situation.issues.find((one) => one.id === id);
  const bound = kept.actors.map((one) => ({
    actor: situation.actors.find(({ id }) => id === one.actor)?.name ?? one.actor,
    keeps: one.probability,
    breach: (one.usual?.changes ?? []).map(
      (change) => issue(change.issue)?.options.find(({ id }) => id === change.to)?.label ?? change.to,
    ),
    reply: (one.usual?.returned ?? []).map((id) => issue(id)?.question ?? id),
    bond: one.bondNeeded,
    patience: one.criticalPatience,
  }));
  return {
    kind: 'stability',
    untold: null,
    share: kept.probability,
    bound: bound.toSorted((a, b) => a.keeps - b.keeps),
    figures: await holdingMarkup(situation, { proposal, title: question.title, kept }),
  };
}
