import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { useLayoutEffect } from 'react';
import styles from './toast.module.css';

interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

const FOOT = '--toast-foot';

/** The class of the place where toasts come. */
export const TOASTS = styles.toasts ?? '';

/** Keeps toasts above what lies at the foot of the window for as long as the component is there. */
export function useToastFoot(pixels: number): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.setProperty(FOOT, `${pixels}px`);
    return () => void style.removeProperty(FOOT);
  }, [pixels]);
}

/** The cross has a name for those who do not see it. */
const closeButton = () => ({ 'aria-label': i18next.t('actions.close') });

/** A short message that goes by itself; with an action (Undo) it stays long enough to reach it by keyboard. Answers its id. */
export function toast(message: string, action?: ToastAction): string {
  const id = crypto.randomUUID();
  notifications.show({
    id,
    withBorder: true,
    closeButtonProps: closeButton(),
    autoClose: action ? 8_000 : 4_000,
    message: action ? (
      <Group justify="space-between" wrap="nowrap" gap="md">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          flex="none"
          variant="light"
          onClick={() => {
            notifications.hide(id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      </Group>
    ) : (
      message
    ),
  });
  return id;
}

export const hideToast = (id: string): void => void notifications.hide(id);

/** A message about something that did not work; it stays until it is closed. */
export function toastFault(message: string): void {
  notifications.show({
    message,
    color: 'red',
    withBorder: true,
    closeButtonProps: closeButton(),
    autoClose: false,
    role: 'alert',
  });
}
