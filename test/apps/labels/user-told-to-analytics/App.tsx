import { Mixpanel } from 'mixpanel-react-native';
import { Button } from 'react-native';
const mixpanel = new Mixpanel('t', true);
mixpanel.init();
export default function App() { return <Button title="x" onPress={() => { mixpanel.identify('u'); mixpanel.getPeople().set('$email', 'a@b.c'); mixpanel.track('x'); }} />; }
