/** One YAML file: its data, and where in the file a path of that data stands. */
import { isCollection, LineCounter, parseDocument, type Document } from 'yaml';
import { printPath, problemOfFile, type Finding, type Path, type Problem } from '../problem';

export interface YamlFile {
  /** Path as shown to the writer, e.g. `src/entries/person/ali-khamenei.yaml`. */
  file: string;
  data: unknown;
  /** Syntax errors; keys written twice are among them. */
  problems: readonly Problem[];
  /** The place of `path`, or of the nearest part of it that exists. */
  problemAt(path: Path, sentence: string): Problem;
}

export function readYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const problems = [...document.errors, ...document.warnings].map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    return { file, line, column: col, path: '', sentence: error.code === 'DUPLICATE_KEY' ? 'This key is written twice. Merge the two or remove one.' : `This is not valid YAML: ${error.message}.` };
  });
  const read = problems.length === 0 ? readData(document) : { data: undefined };
  return {
    file,
    data: read.data,
    problems: read.sentence === undefined ? problems : [problemOfFile(file, read.sentence)],
    problemAt(path, sentence) {
      const { line, col } = lines.linePos(offsetOf(document, path));
      return { file, line, column: col, path: printPath(path), sentence };
    },
  };
}

/** Findings with the line and column of their place in the file. */
export function place(file: YamlFile, findings: Iterable<Finding>): Problem[] {
  return [...findings].map(({ path, sentence }) => file.problemAt(path, sentence));
}

/** References (`*name`) are followed only now; one that leads nowhere, or too far, is thrown. */
function readData(document: Document.Parsed): { data: unknown; sentence?: string } {
  try {
    return { data: document.toJS() };
  } catch (error) {
    return { data: undefined, sentence: `This is not valid YAML: ${error instanceof Error ? error.message : String(error)}.` };
  }
}

/** Offset of the value at `path`; a path that leads nowhere (a missing field) gives its nearest parent. */
function offsetOf(document: Document.Parsed, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    const range = rangeOf(node);
    if (range !== undefined) return range;
  }
  return isCollection(document.contents) ? (document.contents.range?.[0] ?? 0) : 0;
}

function rangeOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  const { range } = node;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : undefined;
}
