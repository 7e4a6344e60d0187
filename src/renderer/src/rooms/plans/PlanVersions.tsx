import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kpiText } from '#shared/kpi/kpi.format.ts';
import type { KpiUnit } from '#shared/kpi/kpi.ts';
import { formatMoney, type Money, money } from '#shared/money/money.ts';
import { type PlanChange, planDifferences } from '#shared/rooms/plans/plans.differences.ts';
import type { Plan, PlanVersion } from '#shared/rooms/plans/plans.schema.ts';
import { wholeDiff, wordDiff } from '#shared/text/word-diff.ts';
import { formatDate, formatMonth, formatNumber, MISSING } from '#shared/time/format.ts';
import type { MonthText } from '#shared/time/plain-date.ts';
import { useBudget, watchBudget } from '../../data/budget.store.ts';
import { useClients } from '../../data/clients.store.ts';
import { onTheWall } from '../../data/clock.ts';
import { readVersions } from '../../data/plans.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Runs } from '../../ui/Runs.tsx';
import styles from './plans.module.css';

/** What was sent and agreed, and what has changed since each of them. */
export function PlanVersions({ plan, close }: { plan: Plan; close: () => void }) {
  const { t } = useTranslation(['plans', 'common']);
  const language = useLanguage();
  const [versions, setVersions] = useState<readonly PlanVersion[] | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => watchBudget(plan.id), [plan.id]);
  const budget = useBudget((state) => state.budget);
  useEffect(() => {
    let isWanted = true;
    void readVersions(plan.id).then((answer) => {
      if (!isWanted) return;
      if (answer.ok) setVersions(answer.value);
      else setFault(faultText(answer.error));
    });
    return () => {
      isWanted = false;
    };
  }, [plan.id]);
  const day = (instant: string) => formatDate(onTheWall(instant).date, language);
  return (
    <Modal
      opened
      onClose={close}
      title={t('versions.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
    >
      {fault !== null && <p role="alert">{fault}</p>}
      {(versions === null || budget === null) && fault === null && <p role="status">{t('loading')}</p>}
      {versions?.length === 0 && <p className={styles.quiet}>{t('versions.none')}</p>}
      {versions?.map((version) => (
        <section key={version.id} className={styles.version} aria-labelledby={`version-${version.version}`}>
          <h3 id={`version-${version.version}`}>
            {t('versions.version', { version: version.version })}
            <small>
              {t('versions.sent', { date: day(version.sentAt) })}
              {version.agreedAt !== null && `, ${t('versions.agreed', { date: day(version.agreedAt) })}`}
            </small>
          </h3>
          {budget !== null && (
            <Changes
              currency={plan.currency}
              changes={planDifferences(version, { content: plan.content, account: budget }, plan.currency)}
            />
          )}
        </section>
      ))}
    </Modal>
  );
}

function Changes({ changes, currency }: { changes: readonly PlanChange[]; currency: string }) {
  const { t } = useTranslation(['plans', 'vocabulary']);
  const told = useTold(currency);
  if (changes.length === 0) return <p className={styles.quiet}>{t('versions.same')}</p>;
  return (
    <dl className={styles.changes} aria-label={t('versions.changed')}>
      {changes.map((change) => {
        const { label, before, after } = told(change);
        return (
          <div key={change.path}>
            <dt>{label}</dt>
            <dd dir="auto">
              <Runs runs={change.kind === 'text' ? wordDiff(before, after) : wholeDiff(before, after)} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Puts a change into words: which block and row, and its keys and days as people write them. */
function useTold(currency: string): (change: PlanChange) => { label: string; before: string; after: string } {
  const { t } = useTranslation(['plans', 'vocabulary', 'budget']);
  const language = useLanguage();
  const channelById = useClients((state) => state.channelById);
  // Keys that come from data; a test walks every line of a plan.
  const text = t as unknown as (key: string, params?: Record<string, unknown>) => string;
  const value = (kind: PlanChange['kind'], raw: string): string => {
    if (raw === '') return '';
    if (kind === 'date') return formatDate(raw, language);
    if (kind === 'key') return text(raw);
    if (kind === 'channel') return channelById[raw]?.handle ?? MISSING;
    if (kind === 'money') return formatMoney(amountOf(raw), language);
    if (kind === 'count') return formatNumber(Number(raw), language);
    if (kind.startsWith('kpi-')) return kpiText(Number(raw), kind.slice(4) as KpiUnit, currency, language);
    if (kind === 'rate') return language === 'pl' ? raw.replace('.', ',') : raw;
    return raw;
  };
  return ({ block, field, number, group, kind, before, after, month, name }) => {
    const params = {
      group: group === null ? '' : text(`vocabulary:contentGroups.${group}`),
      channel: '',
      month: month === undefined ? '' : formatMonth(month as MonthText, language),
      name: name?.trim() === '' ? text('budget:lines.unnamed') : name,
    };
    const place = number === null ? text(`blocks.${block}`) : `${text(`blocks.${block}`)}, ${number}`;
    return { label: `${place}: ${text(field, params)}`, before: value(kind, before), after: value(kind, after) };
  };
}

/** `1240 EUR`, minor units, as the differences tell an amount. */
function amountOf(text: string): Money {
  const [minor, currency = ''] = text.split(' ');
  return money(Number(minor), currency);
}
