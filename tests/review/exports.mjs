// Each export is read back by a program that is not ours, and must say what the store says.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { HtmlValidate } from 'html-validate';
import jsonld from 'jsonld';
import { check, folder, hostile, pages, sayso } from './harness.mjs';

const schemaTerms = ['Claim', 'ClaimReview', 'NewsArticle', 'NewsMediaOrganization', 'Organization',
  'Person', 'Rating', 'WebPage', 'alternateName', 'appearance', 'archivedAt', 'author',
  'claimReviewed', 'dateCreated', 'dateModified', 'datePublished', 'firstAppearance', 'headline',
  'identifier', 'inLanguage', 'itemReviewed', 'name', 'publisher', 'reviewAspect', 'reviewBody',
  'reviewRating', 'text', 'url'];

/** The pages that the records speak of, by address: what every list of references must hold. */
function pagesOf(records) {
  const out = new Map();
  for (const one of records) if (!out.has(one.url)) out.set(one.url, one);
  return out;
}

function nameOf(author) {
  if (typeof author === 'string') return author.split(', ').reverse().join(' ');
  return author.literal ?? [author.given, author.family].filter(Boolean).join(' ');
}

/** Without characters that turn the direction of the words around them: only JSON keeps those. */
function plain(words) {
  return words === null ? null : words.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}

function dayOf(date) {
  if (!date) return null;
  if (date.raw) return date.raw.replaceAll('/', '-');
  const parts = date['date-parts'][0].map(Number);
  return parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');
}

/** Citations as CSL against the records: all fields equal. */
function compare(items, records, { language = true } = {}) {
  const wanted = pagesOf(records);
  assert.equal(items.length, wanted.size);
  for (const item of items) {
    const record = wanted.get(item.URL);
    assert.ok(record, 'unknown address ' + item.URL);
    assert.equal(plain(item.title ?? null), plain(record.title));
    assert.equal(plain(item['container-title'] ?? item.publisher ?? null), plain(record.outlet));
    // RIS calls the author of a newspaper's article its reporter.
    assert.deepEqual([item.author ?? item.reporter ?? []].flat().map(nameOf), record.authors);
    assert.equal(dayOf(item.issued), record.published ? record.published.slice(0, 10) : null);
    assert.equal(dayOf(item.accessed), record.accessed.slice(0, 10));
    if (language) assert.equal(item.language ?? null, record.language);
    assert.ok(item.note.includes(record.snapshot_sha256), 'the digest stands with it');
  }
}

const python = `
import csv, json, sys
rows = list(csv.DictReader(open(sys.argv[1], newline='', encoding='utf-8')))
print(json.dumps(rows, ensure_ascii=False))`;

function checkProv(document) {
  const ids = new Set([...Object.keys(document.entity), ...Object.keys(document.agent)]);
  const qualified = /^[A-Za-z_][\w.-]*:\S+$|^_:\w+$/;
  for (const id of ids) assert.match(id, qualified);
  const allowed = ['prefix', 'entity', 'agent', 'wasDerivedFrom', 'wasAttributedTo'];
  for (const key of Object.keys(document)) assert.ok(allowed.includes(key), key);
  for (const one of Object.values(document.wasDerivedFrom)) {
    assert.ok(ids.has(one['prov:generatedEntity']) && ids.has(one['prov:usedEntity']));
    assert.ok(['prov:Quotation', 'prov:PrimarySource'].includes(one['prov:type'].$));
  }
  for (const one of Object.values(document.wasAttributedTo)) {
    assert.ok(ids.has(one['prov:entity']) && ids.has(one['prov:agent']));
  }
}

function checkAnnotations(page, records) {
  assert.equal(page['@context'], 'http://www.w3.org/ns/anno.jsonld');
  assert.equal(page.type, 'AnnotationPage');
  assert.equal(page.items.length, records.length);
  page.items.forEach((item, at) => {
    const record = records[at];
    assert.equal(item.type, 'Annotation');
    assert.match(item.id, /^urn:/);
    assert.equal(item.target.source, record.url);
    const quote = item.target.selector.find((one) => one.type === 'TextQuoteSelector');
    const place = item.target.selector.find((one) => one.type === 'TextPositionSelector');
    assert.ok([...(quote.prefix ?? '')].length <= 32);
    if (place) {
      assert.deepEqual([place.start, place.end], record.span);
      assert.equal([...quote.exact].length, place.end - place.start);
    }
    assert.ok(!Number.isNaN(Date.parse(item.target.state.sourceDate)));
  });
}

export async function run() {
  const dir = folder();
  const db = path.join(dir, 'exports.db');
  const site = await pages({ 'hostile.html': hostile });
  await sayso(['add', '--allow-private', '--pause', '0', '-q', '--db', db, ...site.samples,
    site.base + 'hostile.html'], [0, 1]);
  const lines = (text) => text.trim().split('\n').map((line) => JSON.parse(line));
  const give = (format, ...more) => sayso(['export', '--db', db, '--format', format, ...more]);
  const first = lines(await give('jsonl'))[0].statement_key;
  await sayso(['review', first, '--wrong', '--source', 'TD Cowen', '--note', '=cmd, "직접 확인"',
    '--reviewer', 'Jane Sample', '--db', db]);
  const records = lines(await give('jsonl'));

  await check('exports: records, and more than one language', async () => {
    assert.ok(records.length > 50);
    assert.ok(records.some((one) => one.language === 'ko' && /[가-힣]/.test(one.title)));
    assert.ok(records.some((one) => one.verdict === 'wrong-attribution'));
  });
  await check('exports: CSL-JSON read by citation-js', async () => {
    compare(new Cite(await give('csl-json')).data, records);
  });
  await check('exports: BibTeX read by citation-js', async () => {
    compare(new Cite(await give('bibtex')).data, records, { language: false });
  });
  await check('exports: RIS read by citation-js', async () => {
    compare(new Cite(await give('ris')).data, records);
  });
  await check('exports: CSV read by Python', async () => {
    const file = path.join(dir, 'out.csv');
    fs.writeFileSync(file, await give('csv'));
    const rows = JSON.parse(execFileSync('python3', ['-c', python, file], { encoding: 'utf8', maxBuffer: 1 << 28 }));
    assert.equal(rows.length, records.length);
    rows.forEach((row, at) => {
      assert.equal(row.statement.replace(/^'(?=[=+\-@])/, ''), records[at].statement);
      assert.equal(row.url, records[at].url);
      for (const cell of Object.values(row)) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
    });
    assert.equal(rows.find((row) => row.note).note, '\'=cmd, "직접 확인"');
  });
  await check('exports: TSV has as many cells in each line', async () => {
    const rows = (await give('tsv')).trimEnd().split('\n').map((line) => line.split('\t').length);
    assert.equal(rows.length, records.length + 1);
    assert.equal(new Set(rows).size, 1);
  });
  await check('exports: the HTML report is valid and holds no script', async () => {
    const report = await give('html');
    const validate = new HtmlValidate({ extends: ['html-validate:standard'],
      rules: { 'no-inline-style': 'off', 'long-title': 'off', 'svg-focusable': 'off' } });
    const found = await validate.validateString(report);
    assert.deepEqual(found.results.flatMap((one) => one.messages.map((m) => `${m.line}: ${m.ruleId} ${m.message}`)), []);
    const tags = report.match(/<[^>]*>/g);
    assert.deepEqual(tags.filter((tag) => /^<(script|img)|=["']javascript:|["']\s+on\w+=["']/i.test(tag)), []);
    assert.ok(report.includes('<svg class="chain"'));
  });
  await check('exports: ClaimReview expanded by jsonld, every term known', async () => {
    const document = JSON.parse(await give('claimreview'));
    assert.equal(document['@context'], 'https://schema.org');
    const context = Object.fromEntries(schemaTerms.map((term) => [term, 'https://schema.org/' + term]));
    const expanded = await jsonld.expand({ ...document, '@context': context }, { safe: true });
    assert.equal(expanded.length, document['@graph'].length);
    const review = document['@graph'].find((one) => one['@type'] === 'ClaimReview');
    assert.equal(review.reviewAspect, 'attribution');
    assert.equal(review.reviewRating.alternateName, 'wrong-attribution');
  });
  await check('exports: PROV-JSON', async () => checkProv(JSON.parse(await give('prov-json'))));
  await check('exports: Web Annotation', async () => checkAnnotations(JSON.parse(await give('web-annotation')), records));
  for (const format of ['apa', 'chicago', 'mla', 'korean', 'wikipedia', 'markdown']) {
    await check(`exports: ${format} has each page, its day of access and its digest`, async () => {
      const text = await give(format);
      for (const [url, record] of pagesOf(records)) {
        assert.ok(text.includes(record.snapshot_sha256), url);
        assert.ok(text.includes(url) || format === 'markdown', url);
      }
      assert.doesNotMatch(text, /[\u202a-\u202e\u2066-\u2069]/);
    });
  }
  await check('exports: rows in each format of tables', async () => {
    for (const format of ['csv', 'tsv', 'jsonl', 'markdown', 'html', 'table']) {
      const out = await sayso(['export', '--rows', '--db', db, '--format', format]);
      assert.ok(out.split('\n').length > records.length, format);
    }
  });
  await check('exports: an unknown format is named, with those there are', async () => {
    await assert.rejects(give('docx'), /no format 'docx'; there are: csl-json/);
  });
}
