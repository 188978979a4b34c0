/** Campaigns over random policy texts. */
import type { Campaign } from '../campaign.ts'
import { differential } from './differential.ts'
import { laws } from './laws.ts'

export const policyCampaigns: readonly Campaign[] = [differential, laws]
