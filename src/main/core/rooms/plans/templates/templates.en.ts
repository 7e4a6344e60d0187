import type { PlanTemplate } from '#shared/rooms/plans/plans.schema.ts';
import type { TemplateText } from './template.types.ts';

const rules = {
  quality: 'Every post has one task and one picture or film of our own. Texts are proofread before they appear.',
  said: 'Products, people, and customers who agreed to it are talked about. Competitors, politics and religion are not.',
  inside: 'Once a week the work is shown from inside: people, place, preparations.',
  answering: 'Whoever keeps the profile answers, by name. Disputes go to the owner first.',
  criticism:
    'Negative comments are not deleted. The public answer is short, the solution private, and its result told in public.',
  feedback: 'A request for a review after every purchase or service, a survey once a quarter.',
};

/** The plans that ship, in English. */
export const ENGLISH_TEMPLATES: Readonly<Record<PlanTemplate, TemplateText>> = {
  'local-service': {
    goals: [
      {
        text: 'Raise the number of orders and bookings from customers nearby.',
        measure: 'orders and bookings a month',
      },
      { text: 'Raise the share of customers who come back.', measure: 'share of orders from regular customers, %' },
    ],
    tasks: [
      {
        aspect: 'brand',
        text: 'Show the offer and the quality of the work so that customers know what they order and at what price.',
      },
      { aspect: 'reach', text: 'Reach the people of the district and around it every week.' },
      { aspect: 'direct', text: 'Answer questions about dates and prices on the same day.' },
      { aspect: 'promotion', text: 'Ask for reviews after the service and show them.' },
      { aspect: 'sales', text: 'Lead from every selling post to a call, a message or a booking.' },
    ],
    goalOfTask: [0, 0, 0, 1, 0],
    experiences: 'An idea for an occasion, certainty that it will be beautiful and on time, a known face nearby.',
    touchPoints: 'Map and reviews, Instagram profile, messages, the shop window, friends’ recommendation.',
    insights: 'People look nearby and decide within minutes: a picture, a price and a free date count.',
    shares: {
      education: { percent: 25, purpose: 'Show the offer and the quality of the work.' },
      commercial: { percent: 30, purpose: 'Lead to an order.' },
      entertainment: { percent: 15, purpose: 'Reach new people.' },
      pr: { percent: 10, purpose: 'Show people and place.' },
      news: { percent: 10, purpose: 'Tell of novelties and dates.' },
      reputation: { percent: 10, purpose: 'Show reviews.' },
    },
    rules,
    answerHours: 4,
    cross: {
      crossPosting: 'Reels from Instagram on Facebook and TikTok too, with texts of their own.',
      jointProjects: 'Twice a year something together with neighbours: a café, a photographer, a venue.',
      terms: 'A word from the stories brings a small gift with an order.',
    },
    ads: [
      { tool: 'targeted', text: 'Only within 10 km; campaigns before holidays and the season.' },
      { tool: 'profileSeo', text: 'Name and description carry the service and the town; hours and phone up to date.' },
      { tool: 'talking', text: 'Part of local groups as a company, without adverts in other people’s threads.' },
    ],
    cadence: { dayMin: 1, dayMax: 2, weekArticle: false },
    contentNotes:
      'Monday: the work from inside. Wednesday: advice. Friday: an offer for the weekend. Stories every day.',
    kpis: ['leads', 'questions', 'answer_time', 'reviews', 'reach', 'profile_visits'],
    kpiNotes: 'Orders and bookings from social media, enquiries, answer time, reviews, reach nearby.',
  },
  'online-shop': {
    goals: [
      {
        text: 'Raise the shop’s sales that come from social media.',
        measure: 'value of sales from this source a month',
      },
      { text: 'Lower the cost of winning an order.', measure: 'spend on ads / number of orders' },
    ],
    tasks: [
      { aspect: 'brand', text: 'Show products in use and answer the questions that hold a purchase back.' },
      { aspect: 'reach', text: 'Reach people who are like present customers.' },
      { aspect: 'direct', text: 'Advise in messages on the choice of a product.' },
      { aspect: 'promotion', text: 'Collect customers’ pictures and reviews and publish them with consent.' },
      {
        aspect: 'sales',
        text: 'Lead to the product page by links with UTM parameters; win abandoned baskets back by retargeting.',
      },
    ],
    goalOfTask: [0, 0, 0, 0, 1],
    experiences: 'An idea what to buy, certainty of the choice, the feeling of a bargain.',
    touchPoints: 'Ad, product page, reviews, newsletter, parcel.',
    insights:
      'Doubt holds a purchase back: size, quality, return. A film of the product in use removes it better than a description.',
    shares: {
      commercial: { percent: 35, purpose: 'Lead to the product page.' },
      education: { percent: 25, purpose: 'Remove doubts before a purchase.' },
      reputation: { percent: 15, purpose: 'Show customers’ reviews and pictures.' },
      entertainment: { percent: 15, purpose: 'Reach new people.' },
      pr: { percent: 5, purpose: 'Show who stands behind the shop.' },
      news: { percent: 5, purpose: 'Announce launches and dates of dispatch.' },
    },
    rules,
    answerHours: 8,
    cross: {
      crossPosting: 'One product film in three formats: reel, TikTok, Shorts.',
      jointProjects: 'Sets together with a brand that has similar customers; mentions in each other’s newsletters.',
      terms: 'Sales open earlier for followers.',
    },
    ads: [
      { tool: 'targeted', text: 'Product catalogue; a daily budget; buyers of the last 30 days left out.' },
      { tool: 'retargeting', text: 'Abandoned baskets up to 7 days, at most three views a day.' },
      { tool: 'contests', text: 'Rules before the start; a draw that anybody can check.' },
    ],
    cadence: { dayMin: 1, dayMax: 3 },
    contentNotes:
      'A product in use every day; Tuesday: questions and answers; Thursday: customers’ pictures; Sunday: the week ahead.',
    kpis: ['link_clicks', 'sales_count', 'sales_value', 'spend', 'views'],
    kpiNotes: 'Visits to the shop, sales (number and value), ROAS, cost of an order, newsletter sign-ups.',
  },
  'personal-brand': {
    goals: [
      { text: 'Raise the number of enquiries from the right customers.', measure: 'qualified enquiries a month' },
      {
        text: 'Build a list of people who can be reached without a network in between.',
        measure: 'customers from the newsletter a month',
      },
    ],
    tasks: [
      { aspect: 'brand', text: 'Show the one sentence that the expert is to be known for in every cycle of content.' },
      { aspect: 'reach', text: 'Appear with others: podcasts, joint live sessions, expert comments.' },
      { aspect: 'direct', text: 'Talk with people who comment and invite them to the newsletter.' },
      { aspect: 'promotion', text: 'Publish case studies with numbers, with the customers’ consent.' },
      { aspect: 'sales', text: 'Once a week a clear offer with one call to action.' },
    ],
    goalOfTask: [0, 0, 1, 0, 0],
    experiences: 'To understand the subject, to put knowledge in order, to meet a person who does it.',
    touchPoints: 'LinkedIn, newsletter, podcasts, talks, the page with the offer.',
    insights: 'People buy from those whose way of thinking they know: examples and mistakes convince more than advice.',
    shares: {
      education: { percent: 45, purpose: 'Show the way of thinking.' },
      pr: { percent: 20, purpose: 'Show results of the work in numbers.' },
      reputation: { percent: 10, purpose: 'Show customers’ reviews.' },
      commercial: { percent: 10, purpose: 'Present the offer.' },
      news: { percent: 10, purpose: 'Comment on what happens in the field.' },
      entertainment: { percent: 5, purpose: 'Show the person.' },
    },
    rules: { ...rules, leaders: 'A conversation every month with one person whom the audience trusts.' },
    answerHours: 24,
    cross: {
      crossPosting: 'A blog article as a LinkedIn post and a thread; a film as a reel.',
      jointProjects: 'Every quarter a live session or workshop with somebody else of the field.',
      terms: 'Material for readers of the newsletter only.',
    },
    ads: [
      { tool: 'talking', text: 'Comments under posts of people who have the audience; no copied answers.' },
      { tool: 'crossMarketing', text: 'Mentions exchanged between newsletters with a similar number of readers.' },
    ],
    cadence: { dayMin: null, dayMax: 1, weekAlbum: false },
    contentNotes:
      'Monday: a case study. Wednesday: advice. Friday: an opinion on what happened. An article every week.',
    kpis: ['questions', 'leads', 'profile_visits', 'saves', 'shares', 'reach'],
    kpiNotes: 'Enquiries, newsletter sign-ups, profile visits, saves and shares of posts.',
  },
};
