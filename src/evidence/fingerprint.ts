import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * SHA-256 of a text's UTF-8 bytes, in hex: the identity of a report as received.
 *
 * @example
 * textHash('abc') // => 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
 */
export function textHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/**
 * First 16 hex digits of the SHA-256: enough to tell whether a passage still holds its words, too little to copy them.
 *
 * @example
 * fingerprint('abc') // => 'ba7816bf8f01cfea'
 */
export function fingerprint(text: string): string {
  return textHash(text).slice(0, 16);
}
