import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:flutter/material.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';
import 'package:shared/reporter.dart';

class _ConsentState extends State<Consent> {
  TrackingStatus _status = TrackingStatus.notDetermined;
  Future<void> _ask() async {
    final status = await AppTrackingTransparency.requestTrackingAuthorization(); // expect: att/status-missing-after-prompt warning
    setState(() => _status = status);
  }
  @override
  Widget build(BuildContext context) => Reporter(status: _status, child: ElevatedButton(onPressed: _ask, child: const Text('Allow')));
}
