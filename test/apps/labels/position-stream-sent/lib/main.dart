import 'package:flutter/material.dart';
import 'dart:convert';
import 'package:geolocator/geolocator.dart';
import 'package:http/http.dart' as http;
void main() => runApp(const MaterialApp(home: Text('x')));
void track() {
  Geolocator.getPositionStream().listen((Position p) async {
    await http.put(Uri.parse('https://api.example.com/pos'), body: jsonEncode({'a': p.latitude, 'b': p.longitude}));
  });
}
