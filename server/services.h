#pragma once

#include "domain/apply.h"
#include "domain/clock.h"
#include "domain/code_tables.h"
#include "domain/random.h"
#include "server/documents/document_store.h"
#include "server/record/access.h"
#include "server/record/commands.h"
#include "server/record/hub.h"
#include "server/record/pull.h"
#include "server/record/records.h"
#include "server/store/readers.h"
#include "server/store/store_folder.h"
#include "server/store/writer.h"

namespace dais::server::auth {
class Accounts;
class Sessions;
class Claims;
} // namespace dais::server::auth
namespace dais::server::intake {
class Intake;
class WindowPapers;
} // namespace dais::server::intake

namespace dais::server {

/// What request handlers work with. References into objects that `serve` owns and that outlive every request; all
/// thread-safe.
struct Services {
    const domain::Clock &clock;
    domain::Random &random;
    const domain::CodeTables &tables;
    const domain::Vocabulary &vocabulary;
    const store::StoreFolder &folder;
    store::Writer &writer;
    const store::Readers &readers;
    record::Hub &hub;
    record::Commands &commands;
    const record::Pull &pull;
    const record::Records &records;
    documents::DocumentStore &documents;
    auth::Accounts &accounts;
    auth::Sessions &sessions;
    auth::Claims &claims;
    intake::Intake &intake;
    intake::WindowPapers &papers;
    record::Access &access;
};

} // namespace dais::server
