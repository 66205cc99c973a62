import { useState } from 'react';
import { Button, TextInput, View } from 'react-native';
export default function App() {
  const [weight, setWeight] = useState(''); const [bloodPressure, setBloodPressure] = useState('');
  const save = () => fetch('https://api.example.com/vitals', { method: 'POST', body: JSON.stringify({ weight, bloodPressure }) });
  return <View><TextInput placeholder="Weight (kg)" keyboardType="numeric" value={weight} onChangeText={setWeight} /><TextInput placeholder="Blood pressure" value={bloodPressure} onChangeText={setBloodPressure} /><Button title="Save" onPress={save} /></View>;
}
