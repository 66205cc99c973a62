global using Tracking = AppTrackingTransparency.ATTrackingManager;
