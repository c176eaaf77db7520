#pragma once

#include "domain/code_tables.h"
#include "server/cli/control.h"
#include "server/cli/terminal.h"
#include "server/store/readers.h"
#include "server/store/writer.h"

namespace dais::server::cli {

/// What requests about mail work on.
struct MailDesk {
    store::Writer &writer;
    const store::Readers &readers;
    const domain::CodeTables &tables;
    const domain::Clock &clock;
};

/// `dais-server mail list|clear|address|office|release ...`: who is told by mail, where, and what did not arrive. While
/// the server runs, it does it itself, asked through its control socket, because nobody else may write.
[[nodiscard]] int runMail(const QStringList &arguments, const Terminal &terminal);

/// What is done with the words of a request, without the leading "mail".
[[nodiscard]] Answer carryOutMailRequest(const QStringList &words, const MailDesk &desk);

} // namespace dais::server::cli
