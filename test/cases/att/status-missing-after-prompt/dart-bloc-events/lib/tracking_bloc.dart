import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:flutter_bloc/flutter_bloc.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

sealed class TrackingEvent {}
class TrackingAsked extends TrackingEvent {}
class TrackingState {
  const TrackingState({this.status});
  final TrackingStatus? status;
  TrackingState copyWith({TrackingStatus? status}) => TrackingState(status: status ?? this.status);
}

class TrackingBloc extends Bloc<TrackingEvent, TrackingState> {
  TrackingBloc() : super(const TrackingState()) {
    on<TrackingAsked>(_onAsked);
  }
  Future<void> _onAsked(TrackingAsked event, Emitter<TrackingState> emit) async {
    final status = await AppTrackingTransparency.requestTrackingAuthorization();
    emit(state.copyWith(status: status));
  }
}
