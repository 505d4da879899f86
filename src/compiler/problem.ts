/** What is wrong with an entry, as rules find it and as a writer reads it. */

/** Way from the root of an entry to the place meant, e.g. `['leaders', 1, 'as_of']`. */
export type Path = readonly (string | number)[];

/** A fault in one entry. `sentence` says what is wrong and how to mend it. */
export interface Finding {
  path: Path;
  sentence: string;
}

/** A fault at a place in a file. Lines and columns count from 1. */
export interface Problem {
  file: string;
  line: number;
  column: number;
  path: string;
  sentence: string;
}

/** A fault of a file as a whole. */
export function problemOfFile(file: string, sentence: string): Problem {
  return { file, line: 1, column: 1, path: '', sentence };
}

/** `['leaders', 1, 'as_of']` becomes `leaders[1].as_of`. */
export function printPath(path: Path): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}

/** One line as compilers print it, so that editors can jump to the place. */
export function printProblem({ file, line, column, path, sentence }: Problem): string {
  return `${file}:${line}:${column} ${path === '' ? '' : `${path}: `}${sentence}`;
}

/** In the order a writer works through them: by file, then from top to bottom. */
export function compareProblems(a: Problem, b: Problem): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.sentence, b.sentence);
}

/** Order by code units: the same on every machine, unlike `localeCompare`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
