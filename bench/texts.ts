import type { Random } from './random.ts';

/** Words that posts are made of: every Polish letter, emoji, hashtags, a link; long enough to wrap, varied enough to search. */
const OPENINGS = [
  'Dzień dobry! Dziś mamy dla Was coś, na co czekało wielu gości',
  'Zaczynamy tydzień od małej przyjemności',
  'Pytacie, skąd bierze się ten zapach — odpowiedź jest prostsza, niż się wydaje',
  'Jeszcze tylko do niedzieli',
  'Za nami pracowity poniedziałek, przed nami święta',
  'Krótka historia o tym, jak powstaje nasz najnowszy produkt',
  'Żółte tulipany, źdźbła trawy i gałązki wierzby — tak pachnie przedwiośnie',
  'Śnieg za oknem, a w środku ciepło i gwarno',
] as const;

const MIDDLES = [
  'Przygotowaliśmy zestaw, który sprawdzi się na prezent i na własną chwilę wytchnienia',
  'Każdą sztukę oglądamy dwa razy, zanim trafi do pudełka',
  'Współpracujemy z rodzinnymi gospodarstwami spod Łowicza i Pszczyny',
  'Zajrzyjcie do nas między dziesiątą a osiemnastą, wejście od ulicy Świętojańskiej',
  'Liczba miejsc jest ograniczona, a zapisy trwają do piątku',
  'Pokazujemy krok po kroku, co dzieje się na zapleczu',
  'Napiszcie w komentarzu, którą wersję wybieracie',
  'Rozmawiamy o tym z ekspertką, która zna branżę od podszewki',
  'Wyniki ankiety zaskoczyły nawet nas: wygrała gęsta śmietanka i jagody',
  'Dziękujemy za każdą opinię, także tę krytyczną',
] as const;

const ENDINGS = [
  'Do zobaczenia! 💛',
  'Kto przychodzi w sobotę? 🙌',
  'Zapiszcie ten post na później.',
  'Więcej w linku w bio.',
  'Oznaczcie osobę, z którą chcecie się wybrać ☕',
  'Miłego dnia! 🌷',
] as const;

const HASHTAGS = ['#łódź', '#rękodzieło', '#małebiznesy', '#wiosna', '#poleca', '#kawa', '#święta', '#kwiaty'] as const;

const SUBJECTS = [
  'Dzień Kobiet',
  'Wiosenna kolekcja',
  'Kulisy pracowni',
  'Pytanie do ekspertki',
  'Poradnik na weekend',
  'Żurek i śledź',
  'Nowość w ofercie',
  'Opinie klientów',
  'Zapowiedź warsztatów',
  'Quiz: zgadnij składnik',
  'Historia marki',
  'Łączenie smaków',
  'Tłusty czwartek',
  'Andrzejki w pracowni',
] as const;

const TURNS = [
  'cz. 1',
  'cz. 2',
  'rolka',
  'relacja na żywo',
  'za kulisami',
  '— przypomnienie',
  '— ostatnie miejsca',
  'w pięciu krokach',
] as const;

const BUSINESSES = [
  'Kwiaciarnia',
  'Kawiarnia',
  'Piekarnia',
  'Studio jogi',
  'Gabinet',
  'Pracownia',
  'Księgarnia',
  'Hotel',
] as const;
const NAMES = [
  'Pod Różą',
  'Źródło',
  'Żabka Leśna',
  'Słoneczna',
  'Ćma',
  'Gąska',
  'Łąka',
  'Na Wzgórzu',
  'Świt',
  'Zatoka',
  'Mięta',
  'Orzech',
  'Pod Jaworem',
] as const;

export const clientName = (random: Random, index: number) =>
  `${random.pick(BUSINESSES)} ${random.pick(NAMES)} ${index + 1}`;

export const postTitle = (random: Random) =>
  random.chance(0.6) ? `${random.pick(SUBJECTS)} ${random.pick(TURNS)}` : random.pick(SUBJECTS);

export function postText(random: Random): string {
  const sentences: string[] = [random.pick(OPENINGS)];
  for (let count = 1 + random.below(5); count > 0; count -= 1) sentences.push(random.pick(MIDDLES));
  const tags = Array.from({ length: random.below(4) }, () => random.pick(HASHTAGS));
  return `${sentences.join('. ')}.\n\n${random.pick(ENDINGS)}${tags.length === 0 ? '' : `\n${tags.join(' ')}`}`;
}
