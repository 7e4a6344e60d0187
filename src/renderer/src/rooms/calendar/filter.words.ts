import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { FILTER_LISTS, type FilterList } from '#shared/rooms/filters/filters.rules.ts';
import { CONTENT_GROUPS } from '#shared/rooms/posts/posts.content-types.ts';
import { POST_STATUSES } from '#shared/rooms/posts/posts.status.ts';
import { WARNING_KINDS } from '#shared/rooms/warnings/warning-kinds.ts';
import { useCampaigns } from '../../data/campaigns.store.ts';
import { useClients } from '../../data/clients.store.ts';
import { useCalendarFilters } from '../../data/filters-view.store.ts';
import { usePosts } from '../../data/posts.store.ts';
import { useView } from '../../data/settings.store.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { warningKind } from '../../i18n/warning-text.ts';
import { useWords } from '../posts/words.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The labels of the posts held, by the alphabet. */
export function useLabels(): string[] {
  const language = useLanguage();
  const labels = usePosts(
    useShallow(({ days, backlog }) => [
      ...new Set([...Object.values(days), backlog].flatMap((cards) => cards.flatMap((card) => card.labels))),
    ]),
  );
  return [...labels].sort(new Intl.Collator(language).compare);
}

/** What each list offers, in words; with one client chosen, what is that client's. */
export function useFilterChoices(): Record<FilterList, Choice[]> {
  const { t: word } = useTranslation('vocabulary');
  const words = useWords();
  const language = useLanguage();
  const labels = useLabels();
  const clientId = useView((view) => view.clientId);
  const { clients, channels, clientById } = useClients();
  const campaigns = useCampaigns((state) => state.campaigns);
  const isOurs = (item: { readonly clientId: string }) =>
    clientId === null ? clientById[item.clientId]?.status === 'active' : item.clientId === clientId;
  const ofClient = (name: string, id: string) => (clientId === null ? `${name} · ${clientById[id]?.name ?? ''}` : name);
  const own = channels.filter(isOurs);
  return {
    clients: clients.filter(({ status }) => status === 'active').map(({ id, name }) => ({ value: id, label: name })),
    networks: [...new Set(own.map(({ network }) => network))].map((value) => ({ value, label: words.network(value) })),
    channels: own.map((channel) => ({ value: channel.id, label: ofClient(words.channel(channel), channel.clientId) })),
    statuses: POST_STATUSES.map((value) => ({ value, label: word(`statuses.${value}`) })),
    groups: CONTENT_GROUPS.map((value) => ({ value, label: word(`contentGroups.${value}`) })),
    labels: labels.map((value) => ({ value, label: value })),
    campaigns: campaigns.filter(isOurs).map(({ id, name, clientId: of }) => ({ value: id, label: ofClient(name, of) })),
    warnings: WARNING_KINDS.map((value) => ({ value, label: warningKind(value, language) })),
  };
}

/** Each thing that is asked for, as a chip says it; what is gone is named by its list. */
export function useFilterChips(): { readonly list: FilterList; readonly value: string; readonly label: string }[] {
  const { t } = useTranslation('calendar');
  const filters = useCalendarFilters();
  const choices = useFilterChoices();
  return FILTER_LISTS.flatMap((list) =>
    filters[list].map((value: string) => ({
      list,
      value,
      label: `${t(`filters.lists.${list}`)}: ${choices[list].find((choice) => choice.value === value)?.label ?? (list === 'labels' ? value : t('filters.gone'))}`,
    })),
  );
}
