import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCampaigns } from '../../data/campaigns.store.ts';
import { useDayNotes } from '../../data/day-notes.store.ts';
import { CampaignForm } from './CampaignForm.tsx';
import { NoteForm } from './NoteForm.tsx';
import { PlaceForm } from './PlaceForm.tsx';
import { closePlanning, type DaysDialog, type PlanningDialog, usePlanning } from './planning.store.ts';
import { RepeatForm } from './RepeatForm.tsx';
import { ScopeForm } from './ScopeForm.tsx';

/** The forms of planning, over whatever room asked for them. */
export function PlanningDialogs() {
  const { t } = useTranslation();
  const dialog = usePlanning((state) => state.dialog);
  return (
    <Modal
      opened={dialog !== null}
      onClose={closePlanning}
      title={dialog === null ? null : <Title dialog={dialog} />}
      size="md"
      closeButtonProps={{ 'aria-label': t('actions.close') }}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      {dialog !== null && <Content key={JSON.stringify(dialog)} dialog={dialog} />}
    </Modal>
  );
}

function Title({ dialog }: { dialog: PlanningDialog }) {
  const { t } = useTranslation(['planning', 'series']);
  switch (dialog.kind) {
    case 'campaign':
      return t(dialog.id === null ? 'dialog.newCampaign' : 'dialog.campaign');
    case 'note':
      return t(dialog.id === null ? 'dialog.newNote' : 'dialog.note');
    case 'place':
      return t('dialog.newPlace');
    case 'repeat':
      return t(dialog.series === null ? 'series:form.new' : 'series:form.change');
    case 'scope':
      return t(dialog.gesture.kind === 'move' ? 'series:scope.move' : 'series:scope.remove');
  }
}

function Content({ dialog }: { dialog: PlanningDialog }) {
  switch (dialog.kind) {
    case 'campaign':
      return <CampaignContent {...dialog} />;
    case 'note':
      return <NoteContent {...dialog} />;
    case 'place':
      return <PlaceForm {...dialog} close={closePlanning} />;
    case 'repeat':
      return <RepeatForm card={dialog.card} series={dialog.series} close={closePlanning} />;
    case 'scope':
      return <ScopeForm card={dialog.card} gesture={dialog.gesture} close={closePlanning} />;
  }
}

function CampaignContent({ id, clientId, from, to }: DaysDialog) {
  const before = useCampaigns((state) => (id === null ? null : (state.campaignById[id] ?? null)));
  return <CampaignForm before={before} clientId={clientId} from={from} to={to} close={closePlanning} />;
}

function NoteContent({ id, clientId, from, to }: DaysDialog) {
  const before = useDayNotes((state) => state.notes.find((note) => note.id === id) ?? null);
  return <NoteForm before={before} clientId={clientId} from={from} to={to} close={closePlanning} />;
}
