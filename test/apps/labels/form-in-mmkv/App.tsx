import { Controller, useForm } from 'react-hook-form';
import { Button, TextInput, View } from 'react-native';
import { MMKV } from 'react-native-mmkv';
const storage = new MMKV();
export default function App() {
  const { control, handleSubmit } = useForm({ defaultValues: { email: '', phone: '' } });
  return (
    <View>
      <Controller control={control} name="email" render={({ field: { onChange, value } }) => <TextInput placeholder="Email" keyboardType="email-address" value={value} onChangeText={onChange} />} />
      <Controller control={control} name="phone" render={({ field: { onChange, value } }) => <TextInput placeholder="Phone" keyboardType="phone-pad" value={value} onChangeText={onChange} />} />
      <Button title="Save" onPress={handleSubmit((data) => storage.set('card', JSON.stringify(data)))} />
    </View>
  );
}
