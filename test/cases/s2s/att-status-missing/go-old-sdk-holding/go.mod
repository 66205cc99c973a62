module acme.example/send

go 1.22

require (
	github.com/mParticle/mparticle-go-sdk v1.1.6
	github.com/acme/old v0.1.0 // indirect
)
