import 'package:flutter/material.dart';
import 'package:dio/dio.dart';
import 'package:image_picker/image_picker.dart';
void main() => runApp(const MaterialApp(home: Up()));
class Up extends StatelessWidget {
  const Up({super.key});
  Future<void> go() async {
    final file = await ImagePicker().pickImage(source: ImageSource.gallery);
    if (file == null) return;
    final form = FormData.fromMap({'file': await MultipartFile.fromFile(file.path)});
    await Dio().post('https://api.example.com/photos', data: form);
  }
  @override Widget build(BuildContext context) => TextButton(onPressed: go, child: const Text('Upload'));
}
