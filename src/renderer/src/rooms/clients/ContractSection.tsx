import { useTranslation } from 'react-i18next';
import type { Contract } from '#shared/rooms/clients/clients.agreement.ts';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import { editClientWith } from '../../data/client-edits.ts';
import { DateField } from '../../ui/fields/DateField.tsx';
import { MoneyField } from '../../ui/fields/MoneyField.tsx';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import styles from './form.module.css';

/** The largest number of one kind in a month. */
const MOST = 10_000;

/** What was agreed: the package by kind, the fee, from when to when. */
export function ContractSection({ client }: { client: Client }) {
  const { t } = useTranslation('clients');
  const { contract, currency } = client;
  const edit = (patch: Partial<Contract>) =>
    editClientWith(client.id, (now) => ({ contract: { ...now.contract, ...patch } }));
  return (
    <section className={styles.section} aria-labelledby="client-contract">
      <div className={styles.sectionHead}>
        <h3 id="client-contract">{t('sections.contract')}</h3>
      </div>
      <p className={styles.quiet}>{t('contract.lead')}</p>
      <div className={styles.pair}>
        <NumberField
          label={t('contract.posts')}
          stored={client.contractedPosts}
          from={0}
          to={MOST}
          problem={t('problems.count')}
          save={(contractedPosts) => editClientWith(client.id, () => ({ contractedPosts }))}
        />
        {(['reels', 'stories', 'articles', 'revisions'] as const).map((kind) => (
          <NumberField
            key={kind}
            label={t(`contract.${kind}`)}
            stored={contract[kind]}
            from={0}
            to={MOST}
            problem={t('problems.count')}
            save={(value) => edit({ [kind]: value })}
          />
        ))}
        <MoneyField
          label={t('contract.fee', { currency })}
          stored={contract.fee}
          currency={currency}
          save={(fee) => edit({ fee })}
        />
        <DateField label={t('contract.since')} stored={contract.since} mayBeEmpty save={(since) => edit({ since })} />
        <DateField label={t('contract.until')} stored={contract.until} mayBeEmpty save={(until) => edit({ until })} />
        <TextField
          label={t('contract.notice')}
          placeholder={t('contract.noticeHint')}
          isLine
          limit={200}
          stored={contract.notice}
          save={(notice) => edit({ notice })}
        />
      </div>
    </section>
  );
}
