import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostCard } from '#shared/rooms/posts/posts.schema.ts';
import { nameOf, placeText } from '../calendar/calendar.actions.ts';
import { type AnyScope, doInScope, type SeriesGesture } from './series.actions.ts';

const SCOPES = ['this', 'following', 'all'] as const satisfies readonly AnyScope[];

interface Props {
  readonly card: PostCard;
  readonly gesture: SeriesGesture;
  readonly close: () => void;
}

/** For which posts of a series a gesture is. Enter does it to this one alone. */
export function ScopeForm({ card, gesture, close }: Props) {
  const { t } = useTranslation(['series', 'common']);
  const [scope, setScope] = useState<AnyScope>('this');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    close();
    void doInScope(card, gesture, scope);
  };
  const place =
    gesture.kind === 'move'
      ? placeText({
          date: gesture.target.date,
          time: gesture.target.time === undefined ? card.time : gesture.target.time,
        })
      : null;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {place === null ? nameOf(card) : `${nameOf(card)} → ${place}`}
        </Text>
        <Radio.Group
          label={t('scope.label')}
          value={scope}
          onChange={(value) => setScope(SCOPES.find((one) => one === value) ?? 'this')}
        >
          <Stack gap="xs" mt={6}>
            {SCOPES.map((value, index) => (
              <Radio
                key={value}
                value={value}
                label={t(`scope.${value}`)}
                description={t(`scope.${value}Text`)}
                data-autofocus={index === 0 || undefined}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {t('common:actions.cancel')}
          </Button>
          <Button type="submit" color={gesture.kind === 'remove' ? 'red' : 'indigo'}>
            {gesture.kind === 'remove' ? t('scope.removeNow') : t('scope.moveNow')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
