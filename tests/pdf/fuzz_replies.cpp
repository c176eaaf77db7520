#include "tests/pdf/fuzz_replies.h"

#include "pdf/inspection.h"
#include "pdf/messages.h"
#include "pdf/page_codec.h"
#include "pdf/page_reading.h"

using namespace dais::pdf;

int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArrayView view(bytes, qsizetype(size));
    (void)parseReplyMessage(view);
    (void)parseHello(view);
    (void)parseLaunchReply(view);
    (void)parseSelfTestReport(view);
    (void)parseFacts(view);
    (void)parsePages(view);
    (void)parseText(view);
    (void)parseOutline(view);
    (void)decodeInspection(view.toByteArray());
    (void)decodeSecondOpinion(view.toByteArray());
    (void)decodePageReading(view.toByteArray());
    // The worker reads these; its parent wrote them, so they matter less.
    (void)parseJobMessage(view);
    (void)parseServerRequest(view);
    (void)parsePageArguments(view);
    return 0;
}
