import { Menu } from '@mantine/core';
import { IconTemplate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { collator } from '#shared/text/collate.ts';
import { useClients } from '../../data/clients.store.ts';
import { useView } from '../../data/settings.store.ts';
import { useTemplates } from '../../data/templates.store.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { addFromTemplate } from '../calendar/calendar.actions.ts';
import { likelyClient } from '../planning/planning.actions.ts';
import styles from './TemplatesDialog.module.css';

/** The templates that a new post on a day can begin from, as a menu within a menu: the client's in view and everybody's. */
export function TemplateItems({ date }: { date: string }) {
  const { t } = useTranslation('templates');
  const language = useLanguage();
  const inView = useView((view) => view.clientId);
  const clientById = useClients((state) => state.clientById);
  const templates = useTemplates((state) => state.templates);
  const likely = likelyClient();
  const { compare } = collator(language);
  const offered = (templates ?? [])
    .filter(
      ({ clientId }) => clientId === null || (clientById[clientId] !== undefined && clientId === (inView ?? clientId)),
    )
    .sort((one, other) => compare(one.name, other.name));
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={<IconTemplate size={15} aria-hidden />}>{t('menu.from')}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown className={styles.menu} aria-label={t('menu.from')}>
        {offered.length === 0 ? <Menu.Item disabled>{t('menu.none')}</Menu.Item> : null}
        {offered.map((template) => {
          const clientId = template.clientId ?? likely;
          const whose = template.clientId === null ? t('everybody') : clientById[template.clientId]?.name;
          return (
            <Menu.Item
              key={template.id}
              disabled={clientId === null}
              onClick={() => {
                if (clientId !== null) void addFromTemplate(template.id, clientId, date);
              }}
            >
              {template.name}
              <span className={styles.whose}>{clientId === null ? t('menu.noClient') : whose}</span>
            </Menu.Item>
          );
        })}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}
