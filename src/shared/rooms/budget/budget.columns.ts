/** The columns of a media plan as a table: what is written, and by which names it is read back. */

export const MEDIA_COLUMNS = [
  'name',
  'channel',
  'format',
  'audience',
  'startsOn',
  'endsOn',
  'model',
  'price',
  'quantity',
  'currency',
  'cost',
  'rate',
  'rateDate',
  'forecastReach',
  'forecastClicks',
  'forecastLeads',
  'forecastSales',
  'spent',
  'actualReach',
  'actualClicks',
  'actualLeads',
  'actualSales',
] as const;
export type MediaColumn = (typeof MEDIA_COLUMNS)[number];

/**
 * Names of columns, Polish and English, as media plans are written by agencies and freelancers; the first of each language is what is
 * written. Compared folded and without punctuation.
 */
export const MEDIA_HEADERS: Readonly<
  Record<MediaColumn, { readonly pl: readonly string[]; readonly en: readonly string[] }>
> = {
  name: {
    pl: ['emisja', 'nazwa', 'kampania', 'działanie', 'zestaw reklam', 'kreacja'],
    en: ['placement', 'name', 'campaign', 'ad set', 'line item', 'activity'],
  },
  channel: {
    pl: ['kanał', 'platforma', 'medium', 'sieć', 'nośnik', 'gdzie'],
    en: ['channel', 'platform', 'network', 'media', 'where'],
  },
  format: { pl: ['format', 'rodzaj', 'typ reklamy'], en: ['ad format', 'type', 'ad type'] },
  audience: {
    pl: ['grupa', 'grupa docelowa', 'odbiorcy', 'targetowanie', 'grupa odbiorców'],
    en: ['audience', 'target group', 'targeting', 'target audience'],
  },
  startsOn: {
    pl: ['od', 'start', 'początek', 'data rozpoczęcia', 'data od', 'emisja od'],
    en: ['from', 'start date', 'starts', 'begin'],
  },
  endsOn: {
    pl: ['do', 'koniec', 'data zakończenia', 'data do', 'emisja do'],
    en: ['to', 'end', 'end date', 'ends', 'until'],
  },
  model: {
    pl: ['rozliczenie', 'model', 'model rozliczenia', 'sposób rozliczenia'],
    en: ['paid', 'pricing', 'cost model', 'buying type', 'pricing model'],
  },
  price: {
    pl: ['cena', 'stawka', 'cena jednostkowa', 'cpm cpc cpa'],
    en: ['price', 'rate per unit', 'unit price', 'unit cost', 'bid'],
  },
  quantity: {
    pl: ['liczba', 'ilość', 'liczba jednostek', 'zakupiona liczba'],
    en: ['quantity', 'units', 'volume', 'bought'],
  },
  currency: { pl: ['waluta'], en: ['currency'] },
  cost: {
    pl: ['koszt', 'budżet', 'koszt razem', 'wartość', 'budżet emisji'],
    en: ['cost', 'budget', 'total cost', 'total', 'net cost'],
  },
  rate: { pl: ['kurs', 'kurs waluty'], en: ['exchange rate', 'rate'] },
  rateDate: { pl: ['data kursu', 'kurs z dnia'], en: ['rate of', 'rate date', 'exchange rate date'] },
  forecastReach: {
    pl: ['prognoza zasięg', 'zasięg', 'planowany zasięg'],
    en: ['forecast reach', 'reach', 'planned reach'],
  },
  forecastClicks: {
    pl: ['prognoza kliknięcia', 'kliknięcia', 'planowane kliknięcia'],
    en: ['forecast clicks', 'clicks', 'planned clicks'],
  },
  forecastLeads: {
    pl: ['prognoza leady', 'leady', 'planowane leady'],
    en: ['forecast leads', 'leads', 'planned leads'],
  },
  forecastSales: {
    pl: ['prognoza sprzedaż', 'sprzedaż', 'planowana sprzedaż'],
    en: ['forecast sales', 'sales', 'planned sales'],
  },
  spent: { pl: ['wydano', 'wydatki', 'koszt rzeczywisty'], en: ['spent', 'actual cost', 'spend'] },
  actualReach: { pl: ['wynik zasięg', 'osiągnięty zasięg'], en: ['actual reach'] },
  actualClicks: { pl: ['wynik kliknięcia', 'uzyskane kliknięcia'], en: ['actual clicks'] },
  actualLeads: { pl: ['wynik leady', 'uzyskane leady'], en: ['actual leads'] },
  actualSales: { pl: ['wynik sprzedaż', 'uzyskana sprzedaż'], en: ['actual sales'] },
};

/** How a model is written, and what else is read as it. */
export const MODEL_NAMES = {
  cpm: {
    pl: ['CPM', 'za tysiąc wyświetleń', 'za 1000 wyświetleń', 'za tysiąc'],
    en: ['CPM', 'per thousand views', 'per mille'],
  },
  cpc: { pl: ['CPC', 'za kliknięcie', 'za klik'], en: ['CPC', 'per click'] },
  cpa: { pl: ['CPA', 'za działanie', 'za akcję', 'CPL', 'za leada'], en: ['CPA', 'per action', 'CPL', 'per lead'] },
  flat: {
    pl: ['ryczałt', 'stała kwota', 'flat', 'barter', 'flat fee'],
    en: ['flat', 'fixed', 'fixed price', 'flat fee', 'one price'],
  },
} as const;
