import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly isNew: boolean;
  readonly close: () => void;
  readonly remove: () => void;
}

/** Delete at the left, Cancel and Save at the right. */
export function FormFoot({ isNew, close, remove }: Props) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between" gap="xs">
      {isNew ? (
        <span />
      ) : (
        <Button variant="subtle" color="red" onClick={remove}>
          {t('actions.remove')}
        </Button>
      )}
      <Group gap="xs">
        <Button variant="default" onClick={close}>
          {t('actions.cancel')}
        </Button>
        <Button type="submit">{isNew ? t('actions.add') : t('actions.save')}</Button>
      </Group>
    </Group>
  );
}
