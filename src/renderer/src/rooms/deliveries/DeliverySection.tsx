import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconFileCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import { LANGUAGES, type Language } from '#shared/text/language.ts';
import { formatMonth } from '#shared/time/format.ts';
import { type MonthText, monthOf, shiftMonth } from '#shared/time/plain-date.ts';
import { today } from '../../data/clock.ts';
import { printProtocol, retryDelivery, useDeliveries, watchDelivery } from '../../data/deliveries.store.ts';
import { revealFile } from '../../data/system.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { toast, toastFault } from '../../ui/toast.tsx';
import form from '../clients/form.module.css';
import { DeliveryTable } from './DeliveryTable.tsx';
import styles from './deliveries.module.css';

/** A month against the contract, and the protocol by which the client takes it over. */
export function DeliverySection({ client }: { client: Client }) {
  const { t } = useTranslation('deliveries');
  const [period, setPeriod] = useState(() => monthOf(today()));
  useEffect(() => watchDelivery(client.id, period), [client.id, period]);
  const { delivery, fault } = useDeliveries();
  const isOwn = delivery?.clientId === client.id;
  return (
    <section className={form.section} aria-labelledby="client-delivery">
      <div className={form.sectionHead}>
        <h3 id="client-delivery">{t('title')}</h3>
        <Protocol client={client} period={period} />
      </div>
      <Month period={period} turn={(months) => setPeriod(shiftMonth(period, months))} />
      {isOwn && <DeliveryTable delivery={delivery} />}
      {!isOwn && fault === null && (
        <p className={form.quiet} role="status">
          {t('loading')}
        </p>
      )}
      {fault !== null && (
        <p className={form.fault} role="alert">
          {faultText(fault)}{' '}
          <Button size="compact-sm" variant="default" onClick={() => void retryDelivery()}>
            {t('retry')}
          </Button>
        </p>
      )}
    </section>
  );
}

function Month({ period, turn }: { period: MonthText; turn: (months: number) => void }) {
  const { t } = useTranslation('deliveries');
  const language = useLanguage();
  return (
    <div className={styles.month}>
      <ActionIcon variant="default" aria-label={t('previousMonth')} onClick={() => turn(-1)}>
        <IconChevronLeft size={15} aria-hidden />
      </ActionIcon>
      <span aria-live="polite" data-period={period}>
        {formatMonth(period, language)}
      </span>
      <ActionIcon variant="default" aria-label={t('nextMonth')} onClick={() => turn(1)}>
        <IconChevronRight size={15} aria-hidden />
      </ActionIcon>
    </div>
  );
}

function Protocol({ client, period }: { client: Client; period: MonthText }) {
  const { t } = useTranslation('deliveries');
  const [making, setMaking] = useState(false);
  const languages = LANGUAGES.toSorted(
    (a, b) => Number(b === client.reportLanguage) - Number(a === client.reportLanguage),
  );
  const print = async (language: Language) => {
    setMaking(true);
    const printed = await printProtocol(client.id, period, language);
    setMaking(false);
    if (printed.ok) {
      const { path } = printed.value;
      toast(t('printed', { path }), { label: t('reveal'), run: () => void revealFile(path) });
    } else if (printed.error.kind !== 'cancelled') toastFault(faultText(printed.error));
  };
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="light"
          loading={making}
          leftSection={<IconFileCheck size={14} aria-hidden />}
        >
          {t('print')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((language) => (
          <Menu.Item key={language} onClick={() => void print(language)}>
            {t(`printIn.${language}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
