import { useTranslation } from 'react-i18next';
import { PLAN_RULES } from '#shared/rooms/plans/plans.blocks.ts';
import { sharesSum } from '#shared/rooms/plans/plans.rules.ts';
import type { PlanContent } from '#shared/rooms/plans/plans.schema.ts';
import { CONTENT_GROUPS, type ContentGroup } from '#shared/rooms/posts/posts.content-types.ts';
import { editPlan } from '../../../data/plans.store.ts';
import { NumberField } from '../../../ui/fields/NumberField.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import styles from '../plans.module.css';
import type { BlockProps } from './block.types.ts';

type Principles = PlanContent['principles'];

/** Block 3: why people come, what content does, by which rules the brand talks. */
export function PrinciplesBlock({ plan }: BlockProps) {
  const { t } = useTranslation('plans');
  const { principles } = plan.content;
  const edit = (patch: (before: Principles) => Partial<Principles>) =>
    editPlan(plan.id, ({ principles: before }) => ({ principles: { ...before, ...patch(before) } }));
  return (
    <div className={styles.rows}>
      <h4 className={styles.part}>{t('principles.why')}</h4>
      {(['experiences', 'touchPoints', 'insights'] as const).map((key) => (
        <TextField
          key={key}
          label={t(`principles.${key}`)}
          stored={principles[key]}
          save={(text) => edit(() => ({ [key]: text }))}
        />
      ))}
      <h4 className={styles.part}>{t('principles.shares')}</h4>
      <Shares plan={plan} edit={edit} />
      <h4 className={styles.part}>{t('principles.rules')}</h4>
      <NumberField
        label={t('principles.answerHours')}
        description={t('principles.answerHoursHint')}
        stored={principles.answerHours}
        from={1}
        to={720}
        problem={t('principles.hoursProblem')}
        save={(answerHours) => edit(() => ({ answerHours }))}
      />
      {PLAN_RULES.map((rule) => (
        <TextField
          key={rule}
          label={t(`principles.rule.${rule}`)}
          stored={principles.rules[rule] ?? ''}
          save={(text) => edit((before) => ({ rules: { ...before.rules, [rule]: text } }))}
        />
      ))}
    </div>
  );
}

interface SharesProps {
  readonly plan: BlockProps['plan'];
  readonly edit: (patch: (before: Principles) => Partial<Principles>) => ReturnType<typeof editPlan>;
}

/** Block 3B: how much of each kind, and what for; the sum is said as it changes. */
function Shares({ plan, edit }: SharesProps) {
  const { t } = useTranslation(['plans', 'vocabulary']);
  const { shares } = plan.content.principles;
  const sum = sharesSum(plan.content);
  const change = (group: ContentGroup, patch: { percent?: number; purpose?: string }) =>
    edit((before) => {
      const { percent = 0, purpose = '' } = before.shares[group] ?? {};
      return { shares: { ...before.shares, [group]: { percent, purpose, ...patch } } };
    });
  return (
    <>
      <table className={styles.shares}>
        <thead>
          <tr>
            <th scope="col">{t('principles.group')}</th>
            <th scope="col">{t('principles.percent')}</th>
            <th scope="col">{t('principles.solves')}</th>
          </tr>
        </thead>
        <tbody>
          {CONTENT_GROUPS.map((group) => {
            const name = t(`vocabulary:contentGroups.${group}`);
            const percent = shares[group]?.percent ?? 0;
            return (
              <tr key={group}>
                <th scope="row">{name}</th>
                <td>
                  <NumberField
                    label={t('principles.share', { group: name })}
                    isLabelHidden
                    stored={percent === 0 ? null : percent}
                    from={0}
                    to={100}
                    problem={t('principles.percentProblem')}
                    save={(value) => change(group, { percent: value ?? 0 })}
                  />
                </td>
                <td>
                  <TextField
                    label={t('principles.purpose', { group: name })}
                    isLabelHidden
                    isLine
                    stored={shares[group]?.purpose ?? ''}
                    save={(purpose) => change(group, { purpose })}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={styles.sum} data-wrong={(sum !== 100 && sum !== 0) || undefined} role="status">
        {sum === 100 || sum === 0 ? t('principles.sum', { sum }) : t('principles.sumWrong', { sum })}
      </p>
    </>
  );
}
