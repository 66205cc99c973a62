namespace App;
public static class MauiProgram {
  public static MauiApp CreateMauiApp() { var b = MauiApp.CreateBuilder(); b.UseMauiApp<AppShell>(); return b.Build(); }
}
