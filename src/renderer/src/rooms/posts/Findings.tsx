import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NetworkMark } from '../../ui/NetworkMark.tsx';
import styles from './Findings.module.css';
import sections from './section.module.css';
import type { SharedFinding } from './variant-check.ts';
import { useWords } from './words.ts';

/** What is worth a look, with its level; nothing here stops anybody. `named`: say whose finding it is. */
export function Findings({ findings, named }: { findings: readonly SharedFinding[]; named: boolean }) {
  const { t } = useTranslation('posts');
  if (findings.length === 0) return null;
  return (
    <section className={sections.section} aria-label={t('findings.label')}>
      <h2 className={sections.sectionTitle}>{t('findings.label')}</h2>
      <FindingLines findings={findings} named={named} />
    </section>
  );
}

/** The findings alone, one a line, without a heading. */
export function FindingLines({ findings, named }: { findings: readonly SharedFinding[]; named: boolean }) {
  const { t } = useTranslation('posts');
  const words = useWords();
  if (findings.length === 0) return null;
  return (
    <ul className={styles.findings}>
      {findings.map(({ finding, channels }) => {
        const Icon = finding.level === 'block' ? IconAlertTriangle : IconInfoCircle;
        return (
          <li key={JSON.stringify(finding)} data-level={finding.level} data-finding={finding.code}>
            <Icon size={14} role="img" aria-label={t(`findings.${finding.level}`)} />
            <span>{words.finding(finding)}</span>
            {named && channels.length > 0 ? (
              <span className={styles.marks}>
                {channels.map((channel) => (
                  <NetworkMark key={channel.id} network={channel.network} />
                ))}
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
