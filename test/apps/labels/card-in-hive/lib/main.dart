import 'package:flutter/material.dart';
import 'package:hive_flutter/hive_flutter.dart';
Future<void> main() async { await Hive.initFlutter(); await Hive.openBox('card'); runApp(MaterialApp(home: Card1())); }
class Card1 extends StatelessWidget {
  Card1({super.key});
  final email = TextEditingController();
  @override Widget build(BuildContext context) => Column(children: [TextFormField(controller: email, keyboardType: TextInputType.emailAddress),
    TextButton(onPressed: () => Hive.box('card').put('email', email.text), child: const Text('Save'))]);
}
