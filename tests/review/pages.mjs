// A person's walk through the page in Chromium: by mouse, by keyboard, in both languages, on a phone;
// an accessibility check on every page; a page that a stranger wrote to do harm. Leaves screenshots.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { check, folder, hostile, pages, review, sayso, shots } from './harness.mjs';

const axeSource = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const chromiumPath = process.env.SAYSO_CHROMIUM ?? '/usr/bin/chromium';

/** An article whose text changes between two visits. */
const first = `<!DOCTYPE html><html lang="en"><head><title>The bridge</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"The bridge will close","datePublished":"2025-03-01T08:00:00Z","author":{"@type":"Person","name":"Jane Sample"},"publisher":{"@type":"Organization","name":"The Sample Courier"}}</script></head>
<body><article><h1>The bridge will close</h1>
<p>The harbour board said on Saturday that the old bridge would be closed for nine days after the flood of last spring.</p>
<p>"We will open it again before the holidays," said John Sample, who leads the board and has worked there for ten years.</p>
<p>The repairs cost a good deal of money, and nobody in the town has said yet where that money is going to come from.</p>
</article></body></html>`;
const second = first.replaceAll('nine days', 'nineteen days');

async function violations(page) {
  // The page's own policy forbids foreign scripts; evaluate() is not bound by it.
  await page.evaluate(axeSource);
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).slice(0, 3)}`);
}

/** Waits until there are so many; a page on its way to another has none to count. */
async function counted(page, selector, wanted) {
  let found = -1;
  for (let tries = 0; tries < 100 && found !== wanted; tries += 1) {
    await page.waitForTimeout(50);
    await page.waitForLoadState();
    found = await page.locator(selector).count().catch(() => -1);
  }
  assert.equal(found, wanted, selector);
}

export async function run() {
  fs.mkdirSync(shots, { recursive: true });
  const dir = folder();
  const db = path.join(dir, 'pages.db');
  const site = await pages({ 'hostile.html': hostile, 'bridge.html': first });
  const server = await review(db, ['--allow-private', '--reviewer', 'Jane Sample']);
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
  const complaints = [];
  const open = async (options) => {
    const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(10000);
    page.on('console', (said) => { if (said.type() === 'error') complaints.push(said.text()); });
    page.on('pageerror', (failure) => complaints.push(failure.message));
    page.on('dialog', (dialog) => { complaints.push('dialog: ' + dialog.message()); dialog.dismiss(); });
    await page.goto(server.address);
    return page;
  };
  const page = await open({});
  const statementsOf = async () => (await server.get('/api/rows?limit=1000')).rows;

  await check('pages: the token leaves the address line', () => {
    assert.equal(page.url(), server.base + '/');
  });
  await check('pages: sample pages are added by pasting their addresses, errors stand in place', async () => {
    await page.getByRole('link', { name: 'Add pages' }).first().click();
    await page.getByLabel('Addresses of articles').fill([...site.samples, site.base + 'bridge.html', site.base + 'hostile.html', site.base + 'missing.html'].join('\n'));
    await page.getByRole('button', { name: 'Fetch' }).click();
    await page.waitForSelector('#job[data-finished="true"]', { timeout: 90000 });
    assert.ok(await page.locator('.job .done').count() >= 12);
    const failed = await page.locator('.job .failed', { hasText: 'missing.html' }).innerText();
    assert.match(failed, /404/);
    await page.screenshot({ path: path.join(shots, 'add-1280.png'), fullPage: true });
  });
  await check('pages: the queue finds a claim by a Korean and by an English word', async () => {
    for (const word of ['오라클', 'Oracle']) {
      await page.goto(server.base + '/');
      await page.getByRole('searchbox').fill(word);
      await page.getByRole('button', { name: 'Search' }).click();
      assert.ok(await page.locator('tr[data-statement]').count() > 0, word);
      assert.match(await page.locator('table.queue').innerText(), new RegExp(word, 'i'));
    }
  });
  await check('pages: filters narrow the queue', async () => {
    await page.goto(server.base + '/');
    await page.getByText('Filters and order').click();
    await page.getByLabel('Language', { exact: true }).selectOption('ko');
    await page.getByLabel('Flag', { exact: true }).selectOption('direct-quote');
    await page.getByRole('button', { name: 'Apply' }).click();
    assert.match(page.url(), /language=ko/);
    const rows = await page.locator('tr[data-statement]').count();
    assert.ok(rows > 0);
    assert.equal(await page.locator('.chip', { hasText: 'direct quote' }).count(), rows);
  });

  const all = await statementsOf();
  const withWay = async () => {
    for (const claim of new Set(all.filter((row) => row.claim_size > 2).map((row) => row.claim))) {
      const found = await server.get('/api/claims/' + claim);
      if (found.hops.length > 1 && found.differences.length > 0) return claim;
    }
    return all.sort((a, b) => b.claim_size - a.claim_size)[0].claim;
  };
  const claim = await withWay();
  await check('pages: a claim shows its way, its words in context, and where they stand', async () => {
    await page.goto(`${server.base}/claim/${claim}`);
    assert.ok(await page.locator('svg.chain .node').count() > 2);
    const cards = page.locator('article.statement');
    assert.ok(await cards.count() > 2);
    for (const card of await cards.all()) {
      assert.ok(await card.locator('mark.content').count() > 0);
      assert.match(await card.locator('.evidence').innerText(), /SHA-256 [0-9a-f]{12}….*characters \d+–\d+/s);
    }
    assert.ok(await page.locator('mark.source').count() > 1 && await page.locator('mark.cue').count() > 1);
    await page.screenshot({ path: path.join(shots, 'claim-1280.png'), fullPage: true });
  });
  await check('pages: a source is corrected, and the ruling undone', async () => {
    const card = page.locator('article.statement').first();
    await card.getByText('Correct the source, add a note').click();
    await card.getByLabel('Correct source').fill('홍길동');
    await card.getByLabel('Note, own sources').fill('the note itself, page 3');
    await card.getByRole('button', { name: 'wrong attribution' }).click();
    const reading = page.locator('article.statement').first();
    await reading.locator('.verdict.wrong-attribution').first().waitFor();
    assert.match(await reading.locator('.reading').innerText(), /홍길동.*corrected; the program read/s);
    assert.match(await reading.locator('.history').innerText(), /page 3/);
    await reading.getByRole('button', { name: 'Undo the last ruling' }).click();
    await page.locator('article.statement').first().locator('.verdict.open').waitFor();
    assert.doesNotMatch(await page.locator('article.statement').first().locator('.reading').innerText(), /홍길동.*corrected/s);
  });
  await check('pages: two claims are joined, and the joining undone', async () => {
    const single = all.find((row) => row.claim_size === 1 && row.language === 'en' && row.claim !== claim);
    const other = all.find((row) => row.claim_size === 1 && row.claim !== single.claim && row.language === 'en');
    await page.goto(`${server.base}/claim/${single.claim}`);
    await page.getByPlaceholder('Words or key of the other claim').fill(other.claim);
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await counted(page, 'article.statement', 2);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await counted(page, 'article.statement', 1);
  });
  await check('pages: a statement is split from its claim, and moved back', async () => {
    await page.goto(`${server.base}/claim/${claim}`);
    const before = await page.locator('article.statement').count();
    const key = await page.locator('article.statement').last().getAttribute('id');
    await page.locator('article.statement').last().getByRole('button', { name: 'Split from this claim' }).click();
    await counted(page, 'article.statement', 1);
    assert.equal(await page.locator('article.statement').getAttribute('id'), key);
    await page.locator('article.statement').getByRole('link', { name: 'Move to another claim' }).click();
    await page.getByPlaceholder('Words or key of the other claim').fill(claim);
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('button', { name: 'Move here' }).click();
    await counted(page, 'article.statement', before);
  });
  await check('pages: citations of a claim are saved from the menu', async () => {
    await page.goto(`${server.base}/claim/${claim}`);
    await page.getByText('Export', { exact: true }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'bibtex' }).click()]);
    assert.equal(download.suggestedFilename(), 'citations-bibtex.bib');
    assert.match(fs.readFileSync(await download.path(), 'utf8'), /^@(article|online)\{/);
  });
  await check('pages: by keyboard alone: search, rule, undo, open, correct, help', async () => {
    await page.goto(server.base + '/');
    await page.keyboard.press('/');
    await page.keyboard.type('Microsoft');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=Microsoft/);
    await page.keyboard.press('j');
    const row = page.locator('tr[data-statement]').first();
    await page.keyboard.press('1');
    await row.locator('.verdict.right').waitFor();
    assert.equal(await page.locator('tr.current').getAttribute('data-statement'),
      await page.locator('tr[data-statement]').nth(1).getAttribute('data-statement'));
    await page.keyboard.press('k');
    await page.keyboard.press('u');
    await row.locator('.verdict.open').waitFor();
    await page.keyboard.press('o');
    await page.waitForURL(/\/claim\//);
    await page.keyboard.press('e');
    await page.keyboard.type('Microsoft');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('by keyboard');
    await page.keyboard.press('Escape');
    const card = page.locator('article.statement.current');
    await card.evaluate((one) => one.focus());
    await page.keyboard.press('2');
    await page.locator('article.statement.current .verdict.wrong-attribution').first().waitFor();
    await page.keyboard.press('u');
    await counted(page, '.history', 0);
    await page.keyboard.press('?');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('dialog[open]').count(), 0);
  });
  await check('pages: the audit trail tells it all, and its chain holds', async () => {
    await page.goto(server.base + '/audit');
    const text = await page.locator('main').innerText();
    assert.match(text, /The chain of hashes holds/);
    for (const word of ['ruled', 'undo', 'joined', 'split', 'Jane Sample', '홍길동']) assert.ok(text.includes(word), word);
    await page.screenshot({ path: path.join(shots, 'audit-1280.png') });
  });
  await check('pages: an article shows what changed since its earlier snapshot', async () => {
    site.extra['bridge.html'] = second;
    await sayso(['add', '--allow-private', '--pause', '0', '-q', '--db', db, site.base + 'bridge.html']);
    const row = (await server.get('/api/rows?limit=1000&outlet=Courier')).rows[0];
    const { article } = await server.get('/api/statements/' + row.statement);
    await page.goto(`${server.base}/article/${article}`);
    assert.equal((await page.locator('ins').first().innerText()).trim(), 'nineteen');
    assert.equal((await page.locator('del').first().innerText()).trim(), 'nine');
    assert.ok(await page.locator('.text mark.content').count() > 1);
    await page.screenshot({ path: path.join(shots, 'article-1280.png') });
  });
  await check('pages: adding from the command line while the page is open: the page joins on', async () => {
    await page.goto(server.base + '/?q=' + encodeURIComponent('nineteen days'));
    assert.ok(await page.locator('tr[data-statement]').count() > 0);
  });

  const evil = (await server.get('/api/rows?limit=1000')).rows.filter((row) => row.url.endsWith('hostile.html'));
  await check('pages: nothing of a hostile page runs, and it breaks no layout', async () => {
    assert.ok(evil.length > 0);
    const { article } = await server.get('/api/statements/' + evil[0].statement);
    const narrow = await open({ viewport: { width: 390, height: 844 } });
    for (const one of [page, narrow]) {
      for (const where of ['/?outlet=hostile', '/claim/' + evil[0].claim, '/article/' + article, '/?q=council', '/audit']) {
        await one.goto(server.base + where);
        assert.equal(await one.evaluate(() => window.hacked), undefined, where);
        assert.equal(await one.locator('main img, main script, main iframe, a[href^="javascript:"]').count(), 0);
        assert.ok(await one.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), where + ' is too wide');
        assert.doesNotMatch(await one.locator('main').innerText(), /[\u202a-\u202e\u2066-\u2069]/);
      }
    }
    await narrow.context().close();
  });

  const article = (await server.get('/api/statements/' + all[0].statement)).article;
  const places = [['queue', '/'], ['claim', `/claim/${claim}?find=Oracle`], ['article', '/article/' + article],
    ['audit', '/audit'], ['add', '/add?job=1'], ['lost', '/nowhere']];
  for (const [name, options] of [
    ['English, light, 1280', {}],
    ['Korean, dark, 1280', { locale: 'ko-KR', colorScheme: 'dark' }],
    ['Korean, light, 390', { locale: 'ko-KR', viewport: { width: 390, height: 844 } }],
    ['English, dark, 390', { colorScheme: 'dark', viewport: { width: 390, height: 844 } }]]) {
    const other = await open(options);
    for (const [place, where] of places) {
      await check(`pages: no axe violation: ${place}, ${name}`, async () => {
        await other.goto(server.base + where);
        if (place === 'claim') await other.locator('details.correct summary').first().click();
        if (place === 'queue') await other.locator('.filters summary').click();
        assert.deepEqual(await violations(other), []);
        assert.ok(await other.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'too wide');
      });
    }
    for (const [place, where] of places.slice(0, 3)) {
      await other.goto(server.base + where);
      const tag = name.toLowerCase().replaceAll(', ', '-');
      await other.screenshot({ path: path.join(shots, `${place}-${tag}.png`) });
    }
    await other.context().close();
  }
  await check('pages: the language follows the browser, and the switch is kept', async () => {
    const korean = await open({ locale: 'ko-KR' });
    assert.equal(await korean.locator('h1').innerText(), '대기열');
    await korean.getByRole('link', { name: 'English' }).click();
    assert.equal(await korean.locator('h1').innerText(), 'Queue');
    await korean.goto(server.base + '/audit');
    assert.equal(await korean.locator('h1').innerText(), 'Audit trail');
    await korean.context().close();
  });
  await check('pages: the page can be used without script', async () => {
    const plain = await open({ javaScriptEnabled: false });
    await plain.goto(`${server.base}/claim/${claim}`);
    await plain.locator('article.statement').first().getByRole('button', { name: 'needs work' }).click();
    await plain.locator('article.statement').first().locator('.verdict.needs-work').first().waitFor();
    await plain.context().close();
  });
  await check('pages: the browser complained of nothing', () => {
    const real = complaints.filter((words) => !/status of 40[34]|404/.test(words));
    assert.deepEqual(real, []);
  });
  await browser.close();
  await server.end();
  await check('pages: the store still leads back to its pages', async () => {
    await sayso(['verify', '--db', db]);
  });
}
