/** `npm run bench`: the benchmark lies with the tests, this only starts it. */
export { main } from '../../tests/bench/main';
