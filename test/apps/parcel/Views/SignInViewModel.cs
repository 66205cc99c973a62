using Parcel.Services;

namespace Parcel.Views;

public class SignInViewModel
{
    readonly SessionService service = new();

    public string Account { get; set; }
    public string Secret { get; set; }
    public string Message { get; set; }

    public async Task SignIn()
    {
        await service.Open(Account, Secret);
    }
}
