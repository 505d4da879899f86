/**
 * `node tests/pages/new.mjs NAME [URL]`: makes tests/pages/NAME with a page to fill in and the expectation beside it.
 * NAME begins with `article-` for news articles, with `page-` for everything else. Uses only Node's own modules.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [name = '', url = ''] = process.argv.slice(2);
const folder = join(dirname(fileURLToPath(import.meta.url)), name);
const isArticle = name.startsWith('article-');

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>A headline of our own | A newspaper that does not exist</title>
</head>
<body>
<article>
<h1>A headline of our own</h1>
<p>Markup as a real site has it; every word written by us, true, and about no private person.</p>
</article>
</body>
</html>
`;

const address = url === '' ? `https://paper.example/${isArticle ? 'world/2021/03/16/' : ''}${name.replace(/^\w+-/, '')}` : url;
const EXPECTATION = isArticle
  ? { url: address, isNews: true, published: '2021-03-16', textIncludes: ['every word written by us'], textExcludes: ['A newspaper that does not exist'], names: {} }
  : { url: address, isNews: false };

if (!/^(?:article|page)-[a-z\d]+(?:-[a-z\d]+)*$/.test(name)) {
  console.error('Usage: node tests/pages/new.mjs article-NAME|page-NAME [URL]');
  process.exitCode = 1;
} else if (existsSync(folder)) {
  console.error(`tests/pages/${name} is already there.`);
  process.exitCode = 1;
} else {
  mkdirSync(folder);
  writeFileSync(join(folder, 'page.html'), PAGE);
  writeFileSync(join(folder, 'expect.json'), `${JSON.stringify(EXPECTATION, null, 2)}\n`);
  console.log(`Fill in tests/pages/${name}/page.html and expect.json, then run: npx vitest run --config tests/vitest.config.ts --project browser tests/browser/detect`);
}
