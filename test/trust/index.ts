/** Every campaign of `npm run trust`, in the order of its table. */
import type { Campaign } from './campaign.ts'
import { lawsCampaign } from './laws/index.ts'
import { corpusNoiseCampaign } from './noise/corpus.ts'
import { noiseCampaign } from './noise/index.ts'
import { oracleCampaigns } from './oracle/index.ts'
import { policyCampaigns } from './policies/index.ts'
import { readBackCampaign } from './read-back/index.ts'
import { untrusted } from './untrusted/index.ts'
import { wordingCampaigns } from './wording/index.ts'

export const campaigns: readonly Campaign[] = [
  ...policyCampaigns,
  lawsCampaign,
  ...oracleCampaigns,
  noiseCampaign,
  corpusNoiseCampaign,
  readBackCampaign,
  ...wordingCampaigns,
  ...untrusted,
]
