/** A window with a button and nothing else: the least that a start on this host can cost. */
const calendar = document.querySelector('#calendar');
document.querySelector('#open')?.addEventListener('click', () => {
  if (calendar !== null) calendar.textContent = 'otwarte';
});
if (calendar !== null) {
  const card = document.createElement('button');
  card.dataset.card = 'only';
  card.textContent = '09:00 Post';
  card.addEventListener('click', () => {
    card.dataset.open = '';
  });
  calendar.append(card);
}
