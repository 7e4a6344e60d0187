import { monthGrid } from '#shared/time/calendar-grid.ts';
import { dateParts, type MonthText } from '#shared/time/plain-date.ts';
import { follow, loadData, type PeerCard } from '../data.ts';
import '../page.css';
import './grid.css';

/** The limit: a month's grid written by hand for these cards alone, with the same roles, no framework and no features. */
const HEAD = 25;
const CARD = 23;
const MORE = 18;

const { month: first, byDay } = await loadData();
const calendar = document.querySelector<HTMLElement>('#calendar');
if (calendar === null) throw new Error('The page has no calendar');
const root = calendar;
let weeks: string[][] = [];

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

const drawCard = (card: PeerCard) =>
  `<button type="button" tabindex="-1" class="card" data-card="${card.id}" data-status="${card.status}" style="--client:${card.colour}"
    aria-label="${escaped(card.label)}" title="${escaped(card.title)}"><span class="mark" role="img"
    style="background:${card.markColour}">${card.mark}</span>${card.others > 0 ? `<span class="status">+${card.others}</span>` : ''}<span
    class="time">${card.time}</span><span class="title">${escaped(card.title)}</span><span class="status">●</span></button>`;

function drawDay(date: string): string {
  const cards = byDay.get(date) ?? [];
  const room = (root.clientHeight - 26) / weeks.length - HEAD;
  const shown = cards.length * CARD <= room ? cards.length : Math.max(0, Math.floor((room - MORE) / CARD));
  const more = cards.length - shown;
  return `<span class="number">${dateParts(date).day}</span>${cards.slice(0, shown).map(drawCard).join('')}${
    more > 0 ? `<button type="button" tabindex="-1" class="more">+${more}</button>` : ''
  }`;
}

function show(month: MonthText): void {
  weeks = monthGrid(month);
  const names = ['pon.', 'wt.', 'śr.', 'czw.', 'pt.', 'sob.', 'niedz.'];
  root.innerHTML = `<div role="grid" class="month"><div role="row" class="names">${names
    .map((name) => `<span role="columnheader">${name}</span>`)
    .join('')}</div><div role="rowgroup" class="weeks" data-month="${month}">${weeks
    .map(
      (days) =>
        `<div role="row" class="week">${days
          .map(
            (day) =>
              `<div role="gridcell" tabindex="-1" class="day" data-date="${day}" aria-label="${day}">${drawDay(day)}</div>`,
          )
          .join('')}</div>`,
    )
    .join('')}</div></div>`;
}

const dayAt = (x: number, y: number, area: DOMRect): string | null => {
  const column = Math.floor(((x - area.left) / area.width) * 7);
  const row = Math.floor(((y - area.top) / area.height) * weeks.length);
  return column < 0 || column > 6 ? null : (weeks[row]?.[column] ?? null);
};

root.addEventListener('pointerdown', (start) => {
  const source = (start.target as HTMLElement).closest<HTMLElement>('[data-card]');
  const body = root.querySelector('.weeks');
  if (source === null || body === null) return;
  const area = body.getBoundingClientRect();
  const from = dayAt(start.clientX, start.clientY, area);
  let ghost: HTMLElement | null = null;
  let words: HTMLElement | null = null;
  let frame = 0;
  let point = { x: start.clientX, y: start.clientY };
  const draw = () => {
    frame = 0;
    if (ghost === null || words === null) return;
    ghost.style.transform = `translate3d(${point.x + 8}px, ${point.y + 10}px, 0)`;
    const text = dayAt(point.x, point.y, area) ?? '';
    if (words.textContent !== text) words.textContent = text;
  };
  const move = (event: PointerEvent) => {
    point = { x: event.clientX, y: event.clientY };
    if (ghost === null) {
      ghost = document.createElement('div');
      ghost.className = 'ghost';
      words = document.createElement('div');
      ghost.append(words, source.cloneNode(true));
      document.body.append(ghost);
    }
    if (frame === 0) frame = requestAnimationFrame(draw);
  };
  const up = (event: PointerEvent) => {
    removeEventListener('pointermove', move);
    cancelAnimationFrame(frame);
    ghost?.remove();
    const to = dayAt(event.clientX, event.clientY, area);
    if (ghost !== null && from !== null && to !== null && to !== from) place(source.dataset.card ?? '', from, to);
  };
  addEventListener('pointermove', move, { passive: true });
  addEventListener('pointerup', up, { once: true });
});

/** Moves the card and draws the two days anew. */
function place(id: string, from: string, to: string): void {
  const card = byDay.get(from)?.find((each) => each.id === id);
  if (card === undefined) return;
  card.date = to;
  byDay.set(
    from,
    (byDay.get(from) ?? []).filter((each) => each !== card),
  );
  const there = [...(byDay.get(to) ?? []), card];
  byDay.set(
    to,
    there.sort((left, right) => (left.time < right.time ? -1 : left.time > right.time ? 1 : 0)),
  );
  for (const date of [from, to]) {
    const cell = root.querySelector(`[data-date="${date}"]`);
    if (cell !== null) cell.innerHTML = drawDay(date);
  }
}

follow(first, show);
