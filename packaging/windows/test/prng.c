/* A bcryptprimitives.dll for Wine 8, which lacks it: Go's programs take their
   random numbers from its one function. It is for the tests only; Windows has
   its own, and no package holds this. */
#include <windows.h>
#include <ntsecapi.h> /* RtlGenRandom is SystemFunction036 of advapi32 */

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T size)
{
	return RtlGenRandom(data, (ULONG)size);
}
