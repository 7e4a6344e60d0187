import type { PlanTemplate } from '#shared/rooms/plans/plans.schema.ts';
import type { TemplateText } from './template.types.ts';

const rules = {
  quality: 'Każdy post ma jedno zadanie i jedno zdjęcie lub film własny. Tekst przechodzi korektę przed publikacją.',
  said: 'Mówi się o produktach, ludziach i klientach, którzy się na to zgodzili. Nie mówi się o konkurencji, polityce i religii.',
  inside: 'Raz w tygodniu pokazuje się pracę od środka: ludzi, miejsce, przygotowania.',
  answering: 'Odpowiada osoba prowadząca profil, z imienia. Sprawy sporne trafiają najpierw do właściciela.',
  criticism:
    'Negatywnych komentarzy się nie usuwa. Odpowiedź publiczna jest krótka, rozwiązanie prywatne, a wynik podany publicznie.',
  feedback: 'Po każdym zakupie lub usłudze prośba o opinię, raz na kwartał ankieta.',
};

/** The plans that ship, in Polish. */
export const POLISH_TEMPLATES: Readonly<Record<PlanTemplate, TemplateText>> = {
  'local-service': {
    goals: [
      {
        text: 'Zwiększyć liczbę zamówień i rezerwacji od klientów z okolicy.',
        measure: 'zamówienia i rezerwacje w miesiącu',
      },
      { text: 'Zwiększyć udział klientów, którzy wracają.', measure: 'udział zamówień od stałych klientów, %' },
    ],
    tasks: [
      { aspect: 'brand', text: 'Pokazać ofertę i jakość pracy tak, by klient wiedział, co i za ile zamówi.' },
      { aspect: 'reach', text: 'Docierać co tydzień do mieszkańców dzielnicy i okolic.' },
      { aspect: 'direct', text: 'Odpowiadać na pytania o termin i cenę jeszcze tego samego dnia.' },
      { aspect: 'promotion', text: 'Zbierać opinie po usłudze i pokazywać je.' },
      { aspect: 'sales', text: 'Prowadzić z każdego posta sprzedażowego do telefonu, wiadomości lub rezerwacji.' },
    ],
    goalOfTask: [0, 0, 0, 1, 0],
    experiences: 'Inspiracja na okazję, pewność, że będzie ładnie i na czas, znajoma twarz w okolicy.',
    touchPoints: 'Mapa i opinie, profil na Instagramie, wiadomość, witryna lokalu, polecenie znajomych.',
    insights: 'Ludzie szukają w pobliżu i decydują w kilka minut: liczy się zdjęcie, cena i wolny termin.',
    shares: {
      education: { percent: 25, purpose: 'Pokazać ofertę i jakość pracy.' },
      commercial: { percent: 30, purpose: 'Doprowadzić do zamówienia.' },
      entertainment: { percent: 15, purpose: 'Dotrzeć do nowych osób.' },
      pr: { percent: 10, purpose: 'Pokazać ludzi i lokal.' },
      news: { percent: 10, purpose: 'Powiedzieć o nowościach i terminach.' },
      reputation: { percent: 10, purpose: 'Pokazać opinie.' },
    },
    rules,
    answerHours: 4,
    cross: {
      crossPosting: 'Rolki z Instagrama także na Facebooku i TikToku, z osobnym tekstem.',
      jointProjects: 'Dwa razy w roku wspólna akcja z sąsiednimi firmami: kawiarnią, fotografem, salą przyjęć.',
      terms: 'Hasło z relacji daje drobny upominek do zamówienia.',
    },
    ads: [
      { tool: 'targeted', text: 'Tylko okolica do 10 km; kampania przed świętami i sezonem.' },
      { tool: 'profileSeo', text: 'Nazwa i opis z nazwą usługi i miejscowości; godziny i telefon aktualne.' },
      { tool: 'talking', text: 'Udział w lokalnych grupach jako firma, bez ogłoszeń w cudzych wątkach.' },
    ],
    cadence: { dayMin: 1, dayMax: 2, weekArticle: false },
    contentNotes: 'Poniedziałek: praca od środka. Środa: porada. Piątek: oferta na weekend. Relacje codziennie.',
    kpis: ['leads', 'questions', 'answer_time', 'reviews', 'reach', 'profile_visits'],
    kpiNotes:
      'Zamówienia i rezerwacje z mediów społecznościowych, zapytania, czas odpowiedzi, opinie, zasięg w okolicy.',
  },
  'online-shop': {
    goals: [
      {
        text: 'Zwiększyć sprzedaż sklepu z mediów społecznościowych.',
        measure: 'wartość sprzedaży z tego źródła w miesiącu',
      },
      { text: 'Obniżyć koszt pozyskania zamówienia.', measure: 'wydatki na reklamę / liczba zamówień' },
    ],
    tasks: [
      { aspect: 'brand', text: 'Pokazać produkty w użyciu i odpowiedzieć na pytania, które zatrzymują zakup.' },
      { aspect: 'reach', text: 'Docierać do osób podobnych do dotychczasowych klientów.' },
      { aspect: 'direct', text: 'Doradzać w wiadomościach przy wyborze produktu.' },
      { aspect: 'promotion', text: 'Zbierać zdjęcia i opinie klientów i publikować je za zgodą.' },
      {
        aspect: 'sales',
        text: 'Prowadzić do karty produktu linkiem z parametrami UTM; odzyskiwać porzucone koszyki retargetingiem.',
      },
    ],
    goalOfTask: [0, 0, 0, 0, 1],
    experiences: 'Pomysł na zakup, pewność wyboru, poczucie okazji.',
    touchPoints: 'Reklama, karta produktu, opinie, newsletter, paczka.',
    insights: 'Zakup wstrzymuje niepewność: rozmiar, jakość, zwrot. Film z użycia usuwa ją lepiej niż opis.',
    shares: {
      commercial: { percent: 35, purpose: 'Doprowadzić do karty produktu.' },
      education: { percent: 25, purpose: 'Usunąć wątpliwości przed zakupem.' },
      reputation: { percent: 15, purpose: 'Pokazać opinie i zdjęcia klientów.' },
      entertainment: { percent: 15, purpose: 'Dotrzeć do nowych osób.' },
      pr: { percent: 5, purpose: 'Pokazać, kto stoi za sklepem.' },
      news: { percent: 5, purpose: 'Ogłosić premiery i terminy wysyłki.' },
    },
    rules,
    answerHours: 8,
    cross: {
      crossPosting: 'Jeden film produktowy w trzech formatach: rolka, TikTok, Shorts.',
      jointProjects: 'Zestawy łączone z marką o podobnych klientach; wzajemne wstawki w newsletterach.',
      terms: 'Wcześniejszy dostęp do wyprzedaży dla obserwujących.',
    },
    ads: [
      { tool: 'targeted', text: 'Katalog produktów; budżet dzienny; wyłączenie kupujących z ostatnich 30 dni.' },
      { tool: 'retargeting', text: 'Porzucone koszyki do 7 dni, najwyżej trzy wyświetlenia dziennie.' },
      { tool: 'contests', text: 'Regulamin przed startem; losowanie, które każdy może sprawdzić.' },
    ],
    cadence: { dayMin: 1, dayMax: 3 },
    contentNotes:
      'Codziennie produkt w użyciu; wtorek: pytania i odpowiedzi; czwartek: zdjęcia klientów; niedziela: zapowiedź tygodnia.',
    kpis: ['link_clicks', 'sales_count', 'sales_value', 'spend', 'views'],
    kpiNotes: 'Przejścia do sklepu, sprzedaż (liczba i wartość), ROAS, koszt zamówienia, zapisy do newslettera.',
  },
  'personal-brand': {
    goals: [
      {
        text: 'Zwiększyć liczbę zapytań o współpracę od właściwych klientów.',
        measure: 'zapytania w miesiącu, które spełniają warunki',
      },
      {
        text: 'Zbudować listę osób, do których można dotrzeć bez pośrednictwa sieci.',
        measure: 'klienci z newslettera w miesiącu',
      },
    ],
    tasks: [
      { aspect: 'brand', text: 'Pokazać jedno zdanie, z którym ekspert ma być kojarzony, w każdym cyklu treści.' },
      { aspect: 'reach', text: 'Występować u innych: podcasty, wspólne live’y, komentarze eksperckie.' },
      { aspect: 'direct', text: 'Rozmawiać z osobami, które komentują, i zapraszać je do newslettera.' },
      { aspect: 'promotion', text: 'Publikować analizy przypadków z liczbami, za zgodą klientów.' },
      { aspect: 'sales', text: 'Raz w tygodniu jasna oferta z jednym wezwaniem do działania.' },
    ],
    goalOfTask: [0, 0, 1, 0, 0],
    experiences: 'Zrozumienie tematu, uporządkowanie wiedzy, kontakt z człowiekiem, który to robi.',
    touchPoints: 'LinkedIn, newsletter, podcasty, wystąpienia, strona z ofertą.',
    insights: 'Ludzie kupują od tych, których sposób myślenia znają: przykłady i błędy przekonują bardziej niż rady.',
    shares: {
      education: { percent: 45, purpose: 'Pokazać sposób myślenia.' },
      pr: { percent: 20, purpose: 'Pokazać wyniki pracy w liczbach.' },
      reputation: { percent: 10, purpose: 'Pokazać opinie klientów.' },
      commercial: { percent: 10, purpose: 'Przedstawić ofertę.' },
      news: { percent: 10, purpose: 'Skomentować wydarzenia w branży.' },
      entertainment: { percent: 5, purpose: 'Pokazać człowieka.' },
    },
    rules: { ...rules, leaders: 'Co miesiąc rozmowa z jedną osobą, której ufają odbiorcy.' },
    answerHours: 24,
    cross: {
      crossPosting: 'Artykuł z bloga jako wpis na LinkedInie i wątek; film jako rolka.',
      jointProjects: 'Co kwartał wspólny live lub warsztat z inną osobą z branży.',
      terms: 'Materiały tylko dla osób z newslettera.',
    },
    ads: [
      { tool: 'talking', text: 'Komentarze pod wpisami osób, u których są odbiorcy; bez kopiowania odpowiedzi.' },
      { tool: 'crossMarketing', text: 'Wymiana wzmianek w newsletterach o podobnej liczbie czytelników.' },
    ],
    cadence: { dayMin: null, dayMax: 1, weekAlbum: false },
    contentNotes: 'Poniedziałek: analiza przypadku. Środa: porada. Piątek: opinia o wydarzeniu. Artykuł co tydzień.',
    kpis: ['questions', 'leads', 'profile_visits', 'saves', 'shares', 'reach'],
    kpiNotes: 'Zapytania, zapisy do newslettera, odwiedziny profilu, zapisy i udostępnienia wpisów.',
  },
};
