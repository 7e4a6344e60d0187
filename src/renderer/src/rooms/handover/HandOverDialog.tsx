import { Button, Modal, PasswordInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '#shared/ipc/result.ts';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import { SHORTEST_PASSWORD } from '#shared/rooms/handover/handover.schema.ts';
import { exportHandover } from '../../data/handover.store.ts';
import { revealFile } from '../../data/system.store.ts';
import { FaultNote } from '../imports/FaultNote.tsx';
import imports from '../imports/imports.module.css';
import styles from './handover.module.css';

/** Everything about a client as one file that only the password opens. */
export function HandOverDialog({ client, close }: { client: Client; close: () => void }) {
  const { t } = useTranslation(['handover', 'common']);
  const [isBusy, setBusy] = useState(false);
  const [path, setPath] = useState<string | null>(null);
  return (
    <Modal
      opened
      onClose={close}
      title={t('export.title', { name: client.name })}
      closeOnClickOutside={false}
      // It came from a menu that is closed by now: whoever opened it takes the focus back.
      returnFocus={false}
      closeOnEscape={!isBusy}
      closeButtonProps={{ 'aria-label': t('common:actions.close'), disabled: isBusy }}
      transitionProps={{ duration: 0 }}
    >
      {path === null ? (
        <PasswordForm clientId={client.id} isBusy={isBusy} setBusy={setBusy} close={close} saved={setPath} />
      ) : (
        <Saved path={path} close={close} />
      )}
    </Modal>
  );
}

/** Where the file is. The focus goes to the way out, since the form that had it is gone. */
function Saved({ path, close }: { path: string; close: () => void }) {
  const { t } = useTranslation(['handover', 'common']);
  const out = useRef<HTMLButtonElement>(null);
  useEffect(() => out.current?.focus(), []);
  return (
    <div className={styles.form}>
      <div role="status">
        <p className={styles.done}>{t('export.done')}</p>
        <p className={imports.breaking}>{path}</p>
      </div>
      <p className={imports.muted}>{t('export.then')}</p>
      <div className={imports.foot}>
        <Button variant="default" onClick={() => void revealFile(path)}>
          {t('export.reveal')}
        </Button>
        <Button ref={out} onClick={close}>
          {t('common:actions.close')}
        </Button>
      </div>
    </div>
  );
}

interface FormProps {
  readonly clientId: string;
  readonly isBusy: boolean;
  readonly setBusy: (isBusy: boolean) => void;
  readonly close: () => void;
  readonly saved: (path: string) => void;
}

function PasswordForm({ clientId, isBusy, setBusy, close, saved }: FormProps) {
  const { t } = useTranslation(['handover', 'common']);
  const [password, setPassword] = useState('');
  const [repeated, setRepeated] = useState('');
  const [problem, setProblem] = useState<'short' | 'different' | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = password.length < SHORTEST_PASSWORD ? 'short' : password === repeated ? null : 'different';
    setProblem(found);
    setFault(null);
    if (found !== null || isBusy) return;
    setBusy(true);
    const made = await exportHandover(clientId, password);
    setBusy(false);
    if (made.ok) saved(made.value.path);
    else if (made.error.kind !== 'cancelled') setFault(made.error);
  };
  const type = (set: (value: string) => void) => (event: { currentTarget: { value: string } }) => {
    set(event.currentTarget.value);
    setProblem(null);
  };
  const toggle = { 'aria-label': t('password.show'), tabIndex: 0 };
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <p className={styles.lead}>{t('export.lead')}</p>
      <p className={styles.warning}>{t('export.warning')}</p>
      <PasswordInput
        data-autofocus
        label={t('password.label')}
        description={t('password.hint', { count: SHORTEST_PASSWORD })}
        error={problem === 'short' && t('password.short', { count: SHORTEST_PASSWORD })}
        value={password}
        onChange={type(setPassword)}
        visibilityToggleButtonProps={toggle}
        autoComplete="new-password"
        maxLength={1_000}
      />
      <PasswordInput
        label={t('password.repeat')}
        error={problem === 'different' && t('password.different')}
        value={repeated}
        onChange={type(setRepeated)}
        visibilityToggleButtonProps={toggle}
        autoComplete="new-password"
        maxLength={1_000}
      />
      {fault !== null && <FaultNote fault={fault} />}
      <div className={imports.foot}>
        {isBusy && <span role="status">{t('export.busy')}</span>}
        <Button variant="default" disabled={isBusy} onClick={close}>
          {t('common:actions.cancel')}
        </Button>
        <Button type="submit" loading={isBusy}>
          {t('export.submit')}
        </Button>
      </div>
    </form>
  );
}
