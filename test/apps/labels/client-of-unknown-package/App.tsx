import { CrmClient } from 'acme-crm-client';
import { useState } from 'react';
import { Button, TextInput, View } from 'react-native';
const client = new CrmClient('key');
export default function App() {
  const [email, setEmail] = useState('');
  const save = () => { client.email = email; client.flush(); };
  return (
    <View>
      <TextInput placeholder="Email" value={email} onChangeText={setEmail} keyboardType="email-address" />
      <Button title="Save" onPress={save} />
    </View>
  );
}
