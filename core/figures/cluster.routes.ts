import { newId, parseId, type Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf } from '../../kit/time.ts'
import { missing, page, seeOther, type Handler, type Reply, type Routes } from '../../kit/web.ts'
import { filledWith } from '../filled-form.ts'
import { listAffiliates } from '../organisations/affiliate.store.ts'
import type { Affiliate } from '../organisations/affiliate.ts'
import { invite } from '../people/invitation.ts'
import { addKnownPerson, namesOf } from '../people/known-people.ts'
import { whoHasMail } from '../people/known-staff.ts'
import type { SignedIn } from '../people/sign-in.ts'
import { mayHaveMail } from '../people/staff.ts'
import { lockStaff } from '../people/staff.store.ts'
import { forOffice, type Visit } from '../visit.ts'
import { changeCluster, changeFields, clusterFields, compositionOn, declareCluster, directorFields, type Cluster } from './cluster.ts'
import { clusterPage, clustersPage, type ClusterView } from './cluster.pages.tsx'
import { listClusters, listDirectors, lockClusters, recordCluster, recordComposition, recordDirectorship } from './cluster.store.ts'
import { clusterTexts } from './cluster.texts.ts'

type Administering = Visit & { readonly me: SignedIn }

const today = ({ now, provider }: Visit) => dayOf(now, provider.zone)
const running = async ({ tx }: Visit): Promise<readonly Affiliate[]> => (await listAffiliates(tx)).filter(({ leftOn }) => leftOn === null)
const note = ({ tx, me, now }: Administering, event: string, id: Id<string>) =>
  log(tx, { event, action: 'C', person: me.person, role: 'administrator', purpose: 'administration', subject: null, object: { kind: 'cluster', id }, at: now })

const listPage = async (visit: Administering, more: Partial<Parameters<typeof clustersPage>[1]> = {}) =>
  clustersPage(visit, { clusters: await listClusters(visit.tx), affiliates: await running(visit), today: today(visit), filled: filledWith({}), act: newId(), saved: 'saved' in visit.query, ...more })

const aboutCluster = (handler: (visit: Administering, cluster: Cluster, others: readonly Cluster[]) => Promise<Reply>): Handler<Visit> => forOffice('administrator', async visit => {
  const id = parseId<'cluster'>(visit.params['cluster'])
  if (visit.asked.method === 'POST') await lockClusters(visit.tx)
  const clusters = await listClusters(visit.tx)
  const cluster = clusters.find(one => one.id === id)
  return cluster ? await handler(visit, cluster, clusters.filter(one => one !== cluster)) : missing()
})

const onePage = async (visit: Administering, cluster: Cluster, more: Partial<ClusterView> = {}) => {
  const directors = (await listDirectors(visit.tx)).filter(one => one.cluster === cluster.id).map(({ person }) => person)
  const now = compositionOn(cluster, today(visit))
  return clusterPage(visit, {
    cluster, affiliates: await listAffiliates(visit.tx), today: today(visit), directors: [...await namesOf(visit, directors)].map(([person, name]) => ({ person, name })),
    change: filledWith({ affiliates: now?.affiliates ?? [], fee: now ? now.yearlyFee / 100 : null }), director: filledWith({}), act: newId(), saved: 'saved' in visit.query, ...more,
  })
}

export const clusterRoutes: Routes<Visit> = {
  'GET /administration/clusters': forOffice('administrator', async visit => page(await listPage(visit))),

  'POST /administration/clusters': forOffice('administrator', async visit => {
    const { tx, me, now, form, voice } = visit
    await lockClusters(tx)
    const affiliates = await running(visit)
    const read = clusterFields(affiliates).read(form)
    if (!read.value) return page(await listPage(visit, { filled: read, saved: false }), 422)
    const { name, fee } = read.value
    const cluster = newId<'cluster'>(now.getTime())
    const composition = declareCluster({ cluster, affiliates: affiliates.filter(({ id }) => read.value.affiliates.includes(id)), yearlyFee: fee * 100 }, await listClusters(tx), today(visit))
    if (refused(composition)) return page(await listPage(visit, { filled: { ...read, noes: { affiliates: clusterTexts(voice)[composition.refused] } }, saved: false }), 422)

    await recordCluster(tx, cluster, name, me.person)
    await recordComposition(tx, composition, me.person)
    await note(visit, 'cluster.declare', cluster)
    return seeOther(`/administration/clusters/${cluster}?saved`)
  }),

  'GET /administration/clusters/:cluster': aboutCluster(async (visit, cluster) => page(await onePage(visit, cluster))),

  'POST /administration/clusters/:cluster/compositions': aboutCluster(async (visit, cluster, others) => {
    const affiliates = await running(visit)
    const read = changeFields(affiliates).read(visit.form)
    if (!read.value) return page(await onePage(visit, cluster, { change: read, saved: false }), 422)
    const composition = changeCluster(cluster, { affiliates: affiliates.filter(({ id }) => read.value.affiliates.includes(id)), yearlyFee: read.value.fee * 100 }, others, today(visit))
    if (refused(composition)) return page(await onePage(visit, cluster, { change: { ...read, noes: { affiliates: clusterTexts(visit.voice)[composition.refused] } }, saved: false }), 422)

    await recordComposition(visit.tx, composition, visit.me.person)
    await note(visit, 'cluster.change', cluster.id)
    return seeOther(`/administration/clusters/${cluster.id}?saved`)
  }),

  'POST /administration/clusters/:cluster/directors': aboutCluster(async (visit, cluster) => {
    const { tx, me, now, asked, provider } = visit
    const read = directorFields.read(visit.form)
    if (!read.value) return page(await onePage(visit, cluster, { director: read, saved: false }), 422)
    await lockStaff(tx)
    const person = newId<'person'>(now.getTime())
    const verdict = mayHaveMail(person, await whoHasMail(visit, read.value.mail))
    if (refused(verdict)) return page(await onePage(visit, cluster, { director: { ...read, noes: { mail: clusterTexts(visit.voice)[verdict.refused] } }, saved: false }), 422)

    await addKnownPerson(visit, { id: person, ...read.value, offices: ['director'] }, me.person, now)
    await recordDirectorship(tx, person, cluster.id)
    await invite(visit, { person, mail: read.value.mail, by: me.person, origin: asked.origin, voice: { locale: provider.locale, address: 'u' } }, now)
    await note(visit, 'director.invite', cluster.id)
    return seeOther(`/administration/clusters/${cluster.id}?saved`)
  }),
}
