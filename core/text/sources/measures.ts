import { source, type Source } from './source'

/** Rating pain. Titles stand in the language they were published in. */
export const measureSources: readonly Source[] = [
  source(
    'measure',
    'S70',
    'Farrar et al. Clinical importance of changes in chronic pain intensity measured on an 11-point numerical pain rating scale. Pain 2001',
    'pubmed.ncbi.nlm.nih.gov/11690728/',
  ),
  source(
    'measure',
    'S71',
    'Ostelo et al. Interpreting change scores for pain and functional status in low back pain. Spine 2008',
    'doi.org/10.1097/BRS.0b013e31815e3a10',
  ),
  source(
    'measure',
    'S72',
    'Childs et al. Responsiveness of the numeric pain rating scale in patients with low back pain. Spine 2005',
    'pubmed.ncbi.nlm.nih.gov/15928561/',
  ),
  source(
    'measure',
    'S73',
    'How much change patients need to feel better, later cohort (PMC9299931)',
    'pmc.ncbi.nlm.nih.gov/articles/PMC9299931/',
  ),
  source(
    'measure',
    'S74',
    'Grøvle et al. The bothersomeness of sciatica. 2010 (PMC2899809)',
    'pmc.ncbi.nlm.nih.gov/articles/PMC2899809/',
  ),
  source(
    'measure',
    'S75',
    'Haugen et al. Success in sciatica from disc herniation. 2011 (PMC3175874)',
    'pmc.ncbi.nlm.nih.gov/articles/PMC3175874/',
  ),
  source(
    'measure',
    'S76',
    'Wikipedia: Brief Pain Inventory',
    'en.wikipedia.org/wiki/Brief_Pain_Inventory',
    'second-hand',
  ),
  source(
    'measure',
    'S77',
    'Shirley Ryan AbilityLab: Brief Pain Inventory',
    'www.sralab.org/rehabilitation-measures/brief-pain-inventory',
  ),
  source(
    'measure',
    'S78',
    'Whitney and Von Korff. Regression to the mean in treated versus untreated chronic pain. Pain 1992',
    'pubmed.ncbi.nlm.nih.gov/1280801/',
  ),
]
