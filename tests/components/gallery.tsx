import type { ReactElement } from 'react';
import { Frame } from '#app/components/frame/frame.tsx';
import type { FrameData } from '#app/components/frame/frame-data.ts';
import { AvailabilityBars } from '#app/components/kit/availability-bars.tsx';
import { Button, ButtonLink } from '#app/components/kit/button.tsx';
import { DocketHead } from '#app/components/kit/docket-head.tsx';
import { Empty } from '#app/components/kit/empty.tsx';
import { ErrorPage } from '#app/components/kit/error-page.tsx';
import { AreaField, Field, SelectField } from '#app/components/kit/field.tsx';
import { Figure } from '#app/components/kit/figure.tsx';
import { Flash } from '#app/components/kit/flash.tsx';
import { Foot } from '#app/components/kit/foot.tsx';
import { Gate } from '#app/components/kit/gate.tsx';
import { Icon } from '#app/components/kit/icon.tsx';
import { LadderChart } from '#app/components/kit/ladder-chart.tsx';
import { LadderStep } from '#app/components/kit/ladder-step.tsx';
import { PackDrawing } from '#app/components/kit/pack-drawing.tsx';
import { Pager } from '#app/components/kit/pager.tsx';
import { PlTag } from '#app/components/kit/pl-tag.tsx';
import { PortionBar } from '#app/components/kit/portion-bar.tsx';
import { PriceTraceList } from '#app/components/kit/price-trace-list.tsx';
import { ProblemSummary } from '#app/components/kit/problem-summary.tsx';
import { Sheet } from '#app/components/kit/sheet.tsx';
import { StatusWord } from '#app/components/kit/status-word.tsx';
import { SpeechProvider } from '#app/components/kit/use-speech.tsx';
import { Views } from '#app/components/kit/views.tsx';
import type { BuyerTrace } from '#app/domain/pricing/price-trace.ts';
import { day } from '#app/domain/shared/days.ts';
import { id } from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import { unitPrice } from '#app/domain/shared/unit-price.ts';
import { billingPages } from './gallery-billing.tsx';
import { documentPages } from './gallery-documents.tsx';
import { hostPages } from './gallery-host.tsx';

const TODAY = day('2026-11-24');
const THURSDAY = day('2026-11-26');
const TUESDAY = day('2026-12-01');

export const buyerFrame: FrameData = {
  person: { kind: 'buyer', name: 'Aoife Brennan', email: 'aoife.brennan@dunmorekeane.example', roles: ['buyer'] },
  theme: 'system',
  account: {
    name: 'Dunmore Keane',
    siteId: 's1',
    sites: [
      { id: 's1', name: 'Grafton Street' },
      { id: 's2', name: 'Patrick Street, Cork' },
    ],
  },
  house: 'Ashgrove Giftware',
  manager: { name: 'Niamh Corrigan', phone: '+353 1 555 0142', email: 'niamh.corrigan@ashgrove.example' },
  desk: { name: 'Ashgrove orders', phone: '+353 1 555 0100', email: 'orders@ashgrove.example' },
  acting: null,
};
export const staffFrame: FrameData = {
  ...buyerFrame,
  person: { kind: 'staff', name: 'Sam Okafor', email: 'sam@ashgrove.example', roles: ['account-manager', 'operations', 'finance', 'admin'] },
  account: null,
  manager: null,
};

const fixedAt = (tenThousandths: number) => unitPrice({ tenThousandths, basis: 1, currency: 'EUR' });
const contract = {
  kind: 'contract',
  contractId: id<never>('c1'),
  number: 'A-2231',
  version: 4,
  accountId: id<never>('a1'),
  accountName: 'Dunmore Keane',
} as const;
const ownContract = { ...contract, contractId: id<never>('c2'), number: 'A-2240', version: 1, accountName: 'Grafton Street' } as const;
export const sampleTrace: BuyerTrace = {
  on: THURSDAY,
  currency: 'EUR',
  steps: [
    { kind: 'miss', place: { holder: ownContract, scope: { kind: 'item', itemId: id('i1') } }, reason: 'no-line', lineId: null },
    { kind: 'miss', place: { holder: ownContract, scope: { kind: 'group', groupId: id('g1') } }, reason: 'no-line', lineId: null },
    { kind: 'miss', place: { holder: ownContract, scope: { kind: 'all' } }, reason: 'no-line', lineId: null },
    { kind: 'hit', place: { holder: contract, scope: { kind: 'item', itemId: id('i1') } }, lineId: id('l1'), lineKind: 'fixed', price: fixedAt(3_900_000) },
    { kind: 'break', basis: 'line', periodMonths: null, basisQuantity: 108, from: quantity(72) },
    { kind: 'rounding', rule: 'half-away-from-zero', quantity: quantity(108), price: fixedAt(3_780_000), net: money(40_824, 'EUR') },
  ],
};
const LEVELS = [
  { title: '1 piece', note: '', inner: 1 },
  { title: 'Case of 6', note: '6 pieces', inner: 6 },
  { title: 'Layer, 16 cases', note: '96 pieces', inner: 16 },
  { title: 'Pallet, 8 layers', note: '768 pieces', inner: 128 },
];
const RUNGS = [
  { from: 1, price: 23_40, text: '23.40' },
  { from: 12, price: 22_68, text: '22.68' },
  { from: 48, price: 21_90, text: '21.90' },
  { from: 128, price: 20_94, text: '20.94' },
];

/** A page of the kit with the surroundings it lives in; the words of one listener. */
export type GalleryPage = { readonly name: string; readonly page: ReactElement };

export const gallery: readonly GalleryPage[] = [
  { name: 'kit', page: <KitPage /> },
  { name: 'pad', page: <PadPage /> },
  { name: 'item', page: <ItemPage /> },
  { name: 'gate', page: <GatePage /> },
  { name: 'staff', page: <StaffPage /> },
  ...[...hostPages, ...billingPages].map(({ name, sheet }) => ({
    name,
    page: (
      <Frame data={staffFrame} pathname="/admin" here="/admin">
        {sheet}
      </Frame>
    ),
  })),
  ...documentPages.map(({ name, sheet }) => ({
    name,
    page: (
      <Frame data={buyerFrame} pathname="/invoices" here="/invoices">
        {sheet}
      </Frame>
    ),
  })),
  { name: 'error', page: <ErrorPage status={500} reference="7F3K-19" /> },
].map(({ name, page }) => ({ name, page: <SpeechProvider listener={{ locale: 'en-GB', zone: 'Europe/Dublin', today: TODAY }}>{page}</SpeechProvider> }));

function KitPage() {
  return (
    <Frame data={buyerFrame} pathname="/today" here="/today" flash={{ kind: 'ok', text: 'Order 45-118820 is placed. A letter went to Aoife Brennan.' }}>
      <Sheet>
        <DocketHead title="Kit" state="Every part in every state" />
        <ProblemSummary
          problems={[
            { fieldId: 'po', text: 'PO number is missing. Dunmore Keane prints it on every document.' },
            { fieldId: 'qty', text: 'Quantity 50 is not a multiple of 24. Enter 48 or 72.' },
          ]}
        />
        <section className="section row">
          <Button look="main">Place order for €3,069.72</Button>
          <Button>Save as list</Button>
          <Button isBusy>Saving…</Button>
          <Button look="small">In a row</Button>
          <ButtonLink look="plain" href="/orders">
            See orders
          </ButtonLink>
        </section>
        <section className="section cols two">
          <div className="stack">
            <Field
              id="po"
              label="PO number"
              hint="Printed on every document"
              error="PO number is missing. Dunmore Keane prints it on every document."
              name="po"
            />
            <Field id="qty" label="Quantity" error="Quantity 50 is not a multiple of 24. Enter 48 or 72." defaultValue="50" name="qty" inputMode="decimal" />
          </div>
          <div className="stack">
            <SelectField id="unit" label="Unit" name="unit">
              <option>case of 6</option>
              <option>piece</option>
            </SelectField>
            <AreaField id="note" label="Note" isOptional hint="The dock reads it" name="note" />
          </div>
        </section>
        <section className="section row">
          <StatusWord kind="ok">delivered</StatusWord>
          <StatusWord kind="part">part shipped</StatusWord>
          <StatusWord kind="wait">in review</StatusWord>
          <StatusWord kind="warn">later than asked</StatusWord>
          <StatusWord kind="bad">sold out</StatusWord>
          <StatusWord kind="off">not used</StatusWord>
          <PlTag />
          <span className="tag">Draft</span>
        </section>
        <section className="section">
          <Empty kind="first-use" action={{ href: '/order', text: 'Start the first one on the pad.' }}>
            No drafts yet.
          </Empty>
          <Empty kind="no-match" action={{ href: '/items', text: 'Clear both filters' }}>
            No item in Christmas arrives by Thu 26 Nov.
          </Empty>
          <Flash flash={{ kind: 'warn', text: '2 lines now arrive Tue 1 Dec, 5 days later than promised.' }} />
          <Pager page={3} pageSize={50} total={1_284} hrefOf={(page) => `/items?page=${page}`} />
        </section>
      </Sheet>
    </Frame>
  );
}

function PadPage() {
  return (
    <Frame
      data={{ ...buyerFrame, acting: { accountName: 'Dunmore Keane', reason: 'phone call with Aoife, PO to follow' } }}
      pathname="/order/D-20418"
      here="/order/D-20418"
      slim
    >
      <Sheet>
        <DocketHead
          title="Order pad"
          number="D-20418"
          state="Draft, saved 14:02 by you"
          facts={[
            { label: 'Ship to', value: 'Grafton Street', note: 'Dock 2, by 10:00' },
            { label: 'Delivery', value: 'Thu 26 Nov', note: <a href="#slot">Change day</a> },
            { label: 'PO number', value: <input className="cell" defaultValue="PO-2026-11874" aria-label="PO number" />, note: 'Needed, unique' },
            { label: 'Terms', value: '30 days net', note: '€118,400.00 credit left' },
          ]}
        />
        <ProblemSummary
          heading="There is a problem on 1 line"
          problems={[{ fieldId: 'line-2-qty', where: 'Line 2', text: '42561 Cheese knives: quantity 50 is not a multiple of 24. Enter 48 or 72.' }]}
        />
        <section aria-label="Lines">
          <div className="bar-top">
            <Views
              label="Show lines"
              views={[
                { name: 'Needs attention', href: '#a', count: '1', isCurrent: false },
                { name: 'All lines', href: '#b', count: '3', isCurrent: true },
              ]}
            />
            <div className="row">
              <Button look="small" type="button">
                Paste lines
              </Button>
            </div>
          </div>
          <PadTable />
        </section>
      </Sheet>
      <Foot
        label="Order total"
        problems={
          <a className="st bad" href="#problems">
            1 line to fix
          </a>
        }
        facts={[{ label: 'Load', value: '1,284.6 kg, 3 pallets' }]}
        total={{ label: 'Net, 2 of 3 lines', amount: '€868.24' }}
      >
        <ButtonLink look="main" href="/order/D-20418/review">
          Review order
        </ButtonLink>
      </Foot>
    </Frame>
  );
}

function PadTable() {
  return (
    <table className="tbl pad">
      <caption className="sr">Lines of draft D-20418</caption>
      <thead>
        <tr>
          <th className="i" scope="col">
            <span className="sr">Line</span>
          </th>
          <th scope="col">Item</th>
          <th scope="col">Description, your code</th>
          <th scope="col">Quantity, unit</th>
          <th className="n c-con" scope="col">
            Contains
          </th>
          <th className="n g" scope="col">
            € per unit
          </th>
          <th className="c-step" scope="col">
            Next break
          </th>
          <th className="g" scope="col">
            Arrives
          </th>
          <th className="n g" scope="col">
            Net, €
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td className="i">1</td>
          <td className="c-code">
            <input className="cell code known" defaultValue="40718C" aria-label="Item, line 1" />
          </td>
          <th scope="row" className="c-name">
            Enamel mug, speckled cream, 350 ml <span className="own">DK-10442</span>
          </th>
          <td className="c-qty">
            <span className="qty">
              <input className="cell n" inputMode="decimal" defaultValue="18" aria-label="Quantity, line 1" />
              <select className="cell" aria-label="Unit, line 1">
                <option>case of 6</option>
                <option>piece</option>
              </select>
            </span>
          </td>
          <td className="n c-con soft">108 pcs</td>
          <td className="n g c-price">
            <a className="why" href="#why-1">
              22.68
            </a>
          </td>
          <td className="c-step">
            <LadderStep rungs={RUNGS} at={18} next={{ from: 48, text: '21.90' }} />
          </td>
          <td className="g c-avail">
            <a className="why as-asked soft" href="#when-1">
              Thu 26 Nov
            </a>
          </td>
          <td className="n g c-net">408.24</td>
        </tr>
        <tr className="is-bad has-more">
          <td className="i">2</td>
          <td className="c-code">
            <input className="cell code known" defaultValue="42561" aria-label="Item, line 2" />
          </td>
          <th scope="row" className="c-name">
            Cheese knives, acacia handle <span className="own">DK-11533</span>
          </th>
          <td className="c-qty">
            <span className="qty">
              <input
                className="cell n"
                id="line-2-qty"
                inputMode="decimal"
                defaultValue="50"
                aria-invalid="true"
                aria-describedby="line-2-error"
                aria-label="Quantity, line 2"
              />
              <span className="unit">piece</span>
            </span>
          </td>
          <td className="n c-con soft" />
          <td className="n g c-price">
            <a className="why" href="#why-2">
              6.85
            </a>
          </td>
          <td className="c-step" />
          <td className="g c-avail" />
          <td className="n g c-net">
            <span className="hint">not counted</span>
          </td>
        </tr>
        <tr className="is-bad more">
          <td />
          <td colSpan={8}>
            <span className="fix">
              <span className="words" id="line-2-error">
                Quantity 50 is not a multiple of 24. Enter 48 or 72.
              </span>
              <Button look="small" type="button">
                48 for €328.80
              </Button>
            </span>
          </td>
        </tr>
        <tr>
          <td className="i">3</td>
          <td className="c-code">
            <input className="cell code known" defaultValue="KH-0417" aria-label="Item, line 3" />
          </td>
          <th scope="row" className="c-name">
            Nesting cake tins “Winter Orchard”, three sizes <PlTag />
          </th>
          <td className="c-qty">
            <span className="qty">
              <input className="cell n" inputMode="decimal" defaultValue="12" aria-label="Quantity, line 3" />
              <span className="unit">case of 4</span>
            </span>
          </td>
          <td className="n c-con soft">48 pcs</td>
          <td className="n g c-price">
            <a className="why" href="#why-3">
              46.00
            </a>
          </td>
          <td className="c-step">
            <LadderStep rungs={RUNGS.slice(0, 2)} at={12} next={null} />
          </td>
          <td className="g c-avail">
            <PortionBar
              portions={[
                { count: 6, countText: '6', when: 'Thu 26 Nov', kind: 'now' },
                { count: 4, countText: '4', when: 'Tue 1 Dec', kind: 'later' },
                { count: 2, countText: '2', when: 'no date yet', kind: 'none' },
              ]}
            />
          </td>
          <td className="n g c-net">460.00</td>
        </tr>
      </tbody>
      <tfoot>
        <tr className="sum">
          <td />
          <th scope="row" colSpan={7}>
            Net
          </th>
          <td className="n g">
            <span className="grand">868.24</span>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function ItemPage() {
  const days = [
    { day: THURSDAY, free: 412 },
    { day: TUESDAY, free: 394 },
    { day: day('2026-12-08'), free: 1_354 },
  ];
  return (
    <Frame data={buyerFrame} pathname="/items/40718C" here="/items/40718C">
      <Sheet>
        <DocketHead
          title="Enamel mug, speckled cream, 350 ml"
          number="40718C"
          state={
            <>
              Your code <b>DK-10442</b>
            </>
          }
          back={{ href: '/items?group=K', text: 'Kitchen and table › Enamelware' }}
          facts={[
            { label: 'Your unit', value: 'Case of 6' },
            { label: 'Your price', value: '€22.68 a case', note: '€3.78 a piece, from 12 cases' },
            { label: 'Arrives', value: 'Thu 26 Nov', note: '412 cases free for you' },
          ]}
        />
        <div className="cols look">
          <Figure
            title="18 cases are on the second step; 30 more reach €21.90"
            name="Price ladder chart"
            drawing={
              <LadderChart
                rungs={RUNGS}
                at={18}
                atText="18 cases"
                label="Price per case falls from €23.40 to €22.68 at 12, €21.90 at 48 and €20.94 at 128 cases. You have 18."
              />
            }
          />
          <section aria-labelledby="why">
            <h2 id="why">Why €22.68 a case today</h2>
            <PriceTraceList trace={sampleTrace} unit={{ label: 'case of 6', content: 6, base: { label: 'piece', plural: 'pieces' } }} />
          </section>
          <Figure
            title="412 cases free for you on Thursday"
            name="Availability chart"
            drawing={<AvailabilityBars days={days} asked={THURSDAY} label="Cases free by delivery day" />}
          />
          <Figure
            title="From piece to pallet"
            name="Pack drawing"
            drawing={<PackDrawing label="One piece; a case of 6; a layer of 16 cases; a pallet of 8 layers" levels={LEVELS} />}
          />
        </div>
      </Sheet>
      <Foot
        label="Add to pad"
        total={{ label: 'Net', amount: '€408.24' }}
        fields={
          <div className="order-now">
            <div>
              <label htmlFor="q">Quantity</label>
              <input className="box" id="q" name="quantity" defaultValue="18" inputMode="decimal" />
            </div>
          </div>
        }
      >
        <Button look="main">Add to pad</Button>
      </Foot>
    </Frame>
  );
}

function GatePage() {
  return (
    <Gate
      title="Sign in"
      host="for customers of Ashgrove Giftware"
      base={<span>Ashgrove Giftware Ltd, Dublin</span>}
      slip={
        <ul>
          <li>
            <span>Order desk, today until 17:30</span>
            <a className="num" href="tel:+35315550142">
              +353 1 555 0142
            </a>
          </li>
        </ul>
      }
    >
      <form method="post" action="/sign-in">
        <Field id="email" label="Work email" type="email" name="email" autoComplete="username" />
        <Field
          id="password"
          label="Password"
          type="password"
          name="password"
          autoComplete="current-password"
          hint={
            <>
              Paste is fine. <a href="/forgot">Send me a new one</a>
            </>
          }
        />
        <Button look="main">Sign in</Button>
      </form>
    </Gate>
  );
}

function StaffPage() {
  return (
    <Frame data={staffFrame} pathname="/ops/receipts" here="/ops/receipts">
      <Sheet>
        <DocketHead title="3 receipts are expected this week" />
        <section className="scroll" tabIndex={0} aria-label="Receipts">
          <table className="tbl">
            <caption className="sr">Expected receipts</caption>
            <thead>
              <tr>
                <th scope="col">Item</th>
                <th scope="col">Expected</th>
                <th className="n g" scope="col">
                  Pieces
                </th>
                <td>
                  <span className="sr">Book</span>
                </td>
              </tr>
            </thead>
            <tbody>
              <tr className="is-on">
                <th scope="row">
                  <span className="code">22423</span> Regency cakestand
                </th>
                <td>Thu 26 Nov</td>
                <td className="n g">960</td>
                <td>
                  <Button look="small">
                    <Icon name="check" />
                    Book receipt
                  </Button>
                </td>
              </tr>
            </tbody>
          </table>
        </section>
      </Sheet>
    </Frame>
  );
}
