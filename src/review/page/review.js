// Keys for what the page can do with a mouse, and the progress of pages being added. Everything works
// without it but the keys and the live progress.
'use strict';

const token = document.body.dataset.token;
const live = document.getElementById('live');
const keys = document.getElementById('keys');
let hiding = 0;

function tell(words) {
  live.textContent = words;
  clearTimeout(hiding);
  hiding = setTimeout(() => { live.textContent = ''; }, 6000);
}

// What j and k step through: rows of the queue, statements of a claim.
const items = [...document.querySelectorAll('tr[data-statement], article.statement')];
let current = -1;

function select(index, focus) {
  if (index < 0 || index >= items.length) return;
  if (current >= 0) items[current].classList.remove('current');
  current = index;
  const item = items[current];
  item.classList.add('current');
  if (!focus) return;
  const target = item.matches('tr') ? item.querySelector('a.claim') : item;
  target.focus({ preventScroll: true });
  item.scrollIntoView({ block: 'nearest' });
}

async function post(path, body) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Sayso-Token': token },
    body: JSON.stringify(body),
  });
  const json = await answer.json();
  if (!answer.ok) throw new Error(json.detail);
  return json;
}

// A ruling from the queue: the row shows it at once, and the next one is selected.
async function ruleRow(row, path, body, onward) {
  try {
    const now = await post(path, {
      statement: row.dataset.statement, expected: Number(row.dataset.rulings), ...body,
    });
    row.dataset.rulings = now.rulings.length;
    const verdict = now.rulings.length ? now.rulings[now.rulings.length - 1].verdict : 'open';
    const badge = row.querySelector('.verdict');
    badge.className = 'verdict ' + verdict;
    const words = document.querySelector(`#verdict option[value="${verdict}"]`);
    badge.textContent = words ? words.textContent : verdict;
    tell(badge.textContent);
    if (onward) select(current + 1, true);
  } catch (failure) {
    tell(failure.message);
  }
}

const verdicts = {
  1: 'right', 2: 'wrong-attribution', 3: 'not-a-statement', 4: 'needs-work',
};

function press(item, key) {
  const button = item.querySelector(`[data-key="${key}"]`);
  if (!button) return false;
  if (button.matches('summary')) {
    button.parentElement.open = true;
    button.parentElement.querySelector('input').focus();
  } else {
    button.click();
  }
  return true;
}

function act(key) {
  const item = items[current];
  if (!item) return false;
  if (item.matches('tr')) {
    if (key === 'o') item.querySelector('a.claim').click();
    else if (!token) return false;
    else if (verdicts[key]) ruleRow(item, '/api/rulings', { verdict: verdicts[key] }, true);
    else if (key === 'u') ruleRow(item, '/api/rulings/undo', {}, false);
    else if ('ems'.includes(key)) item.querySelector('a.claim').click();
    else return false;
    return true;
  }
  if (key === 'o') {
    item.querySelector('h3 a').click();
    return true;
  }
  return press(item, key);
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input, textarea, select, dialog')) return;
  const key = event.key;
  let done = true;
  if (key === 'j') select(current + 1, true);
  else if (key === 'k') select(Math.max(current - 1, 0), true);
  else if (key === '?') keys.showModal();
  else if (key === '/') document.querySelector('input[type="search"]')?.focus();
  else if ('o1234emsu'.includes(key)) done = act(key);
  else done = false;
  if (done) event.preventDefault();
});

items.forEach((item, index) => item.addEventListener('focusin', () => select(index, false)));
const aimed = items.findIndex((item) => item.id && '#' + item.id === location.hash);
if (aimed >= 0) select(aimed, true);

for (const button of document.querySelectorAll('[data-keys]')) {
  button.hidden = false;
  button.addEventListener('click', () => keys.showModal());
}

// A menu closes where a click or Escape goes elsewhere.
for (const menu of document.querySelectorAll('details.menu')) {
  document.addEventListener('click', (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });
}

// The list of a job is fetched anew until it is finished.
async function follow() {
  const job = document.getElementById('job');
  if (!job || job.dataset.finished === 'true') return;
  await new Promise((ready) => setTimeout(ready, 500));
  try {
    const answer = await fetch('/add/job/' + job.dataset.job);
    if (answer.ok) {
      const parsed = new DOMParser().parseFromString(await answer.text(), 'text/html');
      job.replaceWith(parsed.getElementById('job'));
    }
  } catch (failure) {
    tell(failure.message);
  }
  follow();
}
follow();
