import { useLoaderData } from '@remix-run/react';

/** 24 orders, made anew for each request as a database would hand them over. */
export function loader() {
  return {
    orders: Array.from({ length: 24 }, (_, row) => ({
      number: `SO-${1_000 + row}`,
      placedOn: '2026-03-04',
      lines: row + 1,
      total: `£${(row * 137.5).toFixed(2)}`,
      status: 'confirmed',
    })),
  };
}

export default function Table() {
  const { orders } = useLoaderData<typeof loader>();
  return (
    <main>
      <h1>Orders</h1>
      <table>
        <thead>
          <tr>
            <th>Number</th>
            <th>Placed</th>
            <th>Lines</th>
            <th>Total</th>
            <th>Status</th>
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <tr key={order.number}>
              <td>
                <a href={`/orders/${order.number}`}>{order.number}</a>
              </td>
              <td>{order.placedOn}</td>
              <td>{order.lines}</td>
              <td>{order.total}</td>
              <td>{order.status}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
