import { create } from 'zustand';
import type { Input } from '#shared/ipc/contract.ts';
import type { Campaign } from '#shared/rooms/campaigns/campaigns.schema.ts';
import { call } from '../api/client.ts';
import { listenToTables } from './changes.ts';
import { createReading, writesBefore } from './reading.ts';
import { write } from './saving.store.ts';

interface CampaignsState {
  readonly loaded: boolean;
  /** Of all clients, by their start: a campaign is a few words, and clients have a handful a year. */
  readonly campaigns: readonly Campaign[];
  readonly campaignById: Readonly<Record<string, Campaign>>;
}

export const useCampaigns = create<CampaignsState>(() => ({ loaded: false, campaigns: [], campaignById: {} }));

/** Reads all campaigns. */
export const loadCampaigns = createReading(
  () => call('campaigns.list', {}),
  (answer) => {
    if (!answer.ok) return;
    useCampaigns.setState({
      loaded: true,
      campaigns: answer.value,
      campaignById: Object.fromEntries(answer.value.map((campaign) => [campaign.id, campaign])),
    });
  },
);

const writeAndLoad = writesBefore(loadCampaigns);

export const createCampaign = (input: Input<'campaigns.create'>) => writeAndLoad(write('campaigns.create', input));
export const updateCampaign = (input: Input<'campaigns.update'>) => writeAndLoad(write('campaigns.update', input));
export const removeCampaign = (input: Input<'campaigns.remove'>) => writeAndLoad(write('campaigns.remove', input));

/** A removed client takes its campaigns along. */
listenToTables(['campaigns', 'clients'], () => void loadCampaigns());
