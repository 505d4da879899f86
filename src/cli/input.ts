/** What command-line tools are given to read. Called by annotate, detect and evaluate. */
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';

/** Reads a text file, or standard input for `-`: as a stream, because a pipe whose writer is slow has nothing to read at once (EAGAIN). Rejects as `readFile` does. */
export const readInput = (path: string): Promise<string> => (path === '-' ? text(process.stdin) : readFile(path, 'utf8'));
